package earnshaw.app.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChargeTextTest {

    private static final Ground PLANE = new Ground.Flat(2);

    private static ChargeText read(String text, Ground ground) {
        List<ChargeText> readings = ChargeText.readings(text, ground);
        assertEquals(1, readings.size(), "nobody needs to be asked");
        assertEquals(List.of(), readings.getFirst().doubts());
        return readings.getFirst();
    }

    private static ChargeText.Entry only(String line, Ground ground) {
        ChargeText table = read(line, ground);
        assertEquals(List.of(), table.faults());
        assertEquals(1, table.charges().size());
        return table.charges().getFirst();
    }

    @Test
    void kindAndChargeMayBeMissing() {
        assertEquals(Body.Kind.ELECTRON, only("0.5, 1", PLANE).kind());
        assertEquals(-1, only("0.5, 1", PLANE).charge());
        assertEquals(Body.Kind.PROTON, only("0.5, 1, 2", PLANE).kind());
        assertEquals(1, only("proton 0.5 1", PLANE).charge());
        assertEquals(Body.Kind.ELECTRON, only("Electron;0.5;1;3", PLANE).kind());
        assertArrayEquals(new double[] {0, Math.PI / 2}, only("electron\t0\tpi/2", PLANE).at());
    }

    @Test
    void namesCommentsAndBlankLinesArePassedOver() {
        ChargeText table = read("kind,x_1,x_2,charge\n\n# mine\nproton,1,2,1\n", PLANE);
        assertEquals(List.of(), table.faults());
        assertEquals(1, table.charges().size());
    }

    @Test
    void aFaultNamesItsLine() {
        ChargeText table = read("1,2\n1,2,3,4\n1,two\n", PLANE);
        assertEquals(2, table.faults().size());
        assertTrue(table.faults().get(0).startsWith("line 2: 4 numbers"), table.faults().get(0));
        assertTrue(table.faults().get(1).startsWith("line 3: "), table.faults().get(1));
    }

    @Test
    void onTheSphereAPlaceIsNormalised() {
        assertArrayEquals(new double[] {0.6, 0.8}, only("3,4", new Ground.Round(2)).at(), 1e-15);
        assertEquals(1, read("0,0", new Ground.Round(2)).faults().size());
    }

    @Test
    void whatIsWrittenIsReadAgainToTheLastDigit() {
        Body body = new Body(1, Body.Kind.ELECTRON, "", new double[] {1.0 / 3, -1e-9}, -0.1, new double[2], 0, false,
                false, 0, 1);
        ChargeText.Entry entry = only(ChargeText.of(List.of(body), PLANE), PLANE);
        assertArrayEquals(body.at(), entry.at());
        assertEquals(body.charge(), entry.charge());
    }

    @Test
    void aLongPositionHasADirectionToo() {
        assertArrayEquals(new double[] {1, 0}, only("1e308, 0", new Ground.Round(2)).at());
        assertArrayEquals(new double[] {Math.sqrt(0.5), Math.sqrt(0.5)}, only("1e308, 1e308", new Ground.Round(2)).at(),
                1e-15);
    }

    @Test
    void whatFitsNoNumberIsRefused() {
        assertEquals(1, read("1.8e308, 0", PLANE).faults().size());
    }
}
