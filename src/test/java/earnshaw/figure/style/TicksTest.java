package earnshaw.figure.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @Test
    void linear() {
        Ticks ticks = Ticks.linear(-0.3, 3.44, 4);
        assertEquals(List.of(0.0, 1.0, 2.0, 3.0), ticks.marks());
        assertEquals(List.of("0", "1", "2", "3"), ticks.labels());
    }

    @Test
    void oneCountOfDecimals() {
        assertEquals(List.of("\u22121.0", "\u22120.5", "0", "0.5", "1.0"), Ticks.linear(-1, 1, 5).labels());
    }

    @Test
    void anglesAPersonKnows() {
        assertEquals(List.of("0°", "45°", "90°", "135°", "180°"), Ticks.degrees(0, 180, 5).labels());
        assertEquals(List.of(0.0, 0.5, 1.0), Ticks.degrees(0, 1.1, 3).marks());
    }

    @Test
    void powersOfTen() {
        assertEquals(List.of("$10^{-2}$", "$10^{-1}$", "$10^{0}$"), Ticks.decades(0.008, 3, 5, "").labels());
        assertTrue(Ticks.decades(1e-18, 1, 5, "").marks().size() <= 6);
    }

    @Test
    void withinOnePowerOfTen() {
        assertEquals(List.of(0.5, 1.0, 2.0), Ticks.decades(0.4, 3, 5, "").marks());
        assertEquals(List.of(2.0, 2.2, 2.4),
                Ticks.decades(1.95, 2.5, 3, "").marks().stream().map(m -> Math.round(m * 10) / 10.0).toList());
    }

    @Test
    void labelsOfASmallRangeDoNotReadAlike() {
        for (double[] range : new double[][] {{0.123456, 0.123457}, {-1e-3, -0.999e-3}, {123456.78, 123456.79},
            {1, 1 + 1e-12}}) {
            Ticks ticks = Ticks.linear(range[0], range[1], 4);
            assertEquals(ticks.labels().size(), Set.copyOf(ticks.labels()).size(), ticks.labels().toString());
            assertEquals(ticks.labels().size(), Set.copyOf(ticks.shortened("").labels()).size(),
                    ticks.shortened("").labels().toString());
        }
    }

    @Test
    void whatIsTooLongHasAnOffset() {
        Ticks ticks = Ticks.linear(0.123456, 0.123457, 4).shortened("");
        assertEquals("0.12345 +", ticks.offset());
        assertEquals("$6.0\\cdot 10^{-6}$", ticks.labels().getFirst());
        assertEquals("", Ticks.linear(-0.3, 3.44, 4).shortened("").offset());
    }

    @Test
    void anglesKeepTheirUnitOnALogarithmicAxis() {
        assertTrue(Ticks.decades(0.008, 3, 5, "°").labels().stream().allMatch(label -> label.endsWith("°")));
        assertTrue(Ticks.decades(1.95, 2.5, 3, "°").labels().stream().allMatch(label -> label.endsWith("°")));
    }

    @ParameterizedTest
    @CsvSource({"0, 1e-9, 5", "1e12, 3e12, 5", "-7, 1e5, 3", "0.123456, 0.123457, 4"})
    void alwaysSomeAndNeverFarTooMany(double from, double to, double most) {
        int count = Ticks.linear(from, to, most).marks().size();
        assertTrue(count >= 1 && count <= 1.3 * most + 1, count + " marks");
    }

    @Test
    void aLogarithmicAxisWithOneRoundNumberHasLinearMarks() {
        Ticks ticks = Ticks.decades(1.5, 4.8, 6, "");
        assertTrue(ticks.marks().size() >= 3, ticks.toString());
        assertTrue(ticks.labels().stream().noneMatch(String::isEmpty), ticks.toString());
    }

    /// What a label says, added to the offset, is the number that its tick stands at; two ticks at least, none outside.
    @Test
    void everyTickReadsBackAsTheNumberItStandsAt() {
        Random random = new Random(13);
        for (int i = 0; i < 20_000; i++) {
            double size = Math.pow(10, random.nextDouble(-12, 12));
            double middle = random.nextInt(4) == 0 ? 0 : random.nextGaussian() * size;
            double width = size * Math.pow(10, random.nextDouble(-9, 1));
            double from = middle - width * random.nextDouble();
            double most = random.nextDouble(0.5, 9);
            boolean degrees = random.nextBoolean();
            String unit = degrees ? "\u00b0" : "";
            Ticks linear = degrees ? Ticks.degrees(from, from + width, most) : Ticks.linear(from, from + width, most);
            readsBack(linear, from, from + width, unit);
            readsBack(linear.shortened(unit), from, from + width, unit);
            double low = Math.pow(10, random.nextDouble(-20, 8));
            double high = low * Math.pow(10, random.nextDouble(0.02, 20));
            Ticks decades = Ticks.decades(low, high, most, unit);
            readsBack(decades, low, high, unit);
            readsBack(decades.shortened(unit), low, high, unit);
        }
    }

    private static void readsBack(Ticks ticks, double from, double to, String unit) {
        String what = ticks + " from " + from + " to " + to;
        assertTrue(ticks.marks().size() >= 2, what);
        double offset = ticks.offset().isEmpty() ? 0 : number(ticks.offset().replace(" +", ""), unit);
        double gap = ticks.marks().get(1) - ticks.marks().get(0);
        for (int i = 0; i < ticks.marks().size(); i++) {
            double mark = ticks.marks().get(i);
            assertTrue(mark >= from - 1e-6 * gap && mark <= to + 1e-6 * gap, what);
            assertEquals(mark, offset + number(ticks.labels().get(i), unit), 1e-6 * gap + 4 * Math.ulp(mark), what);
        }
    }

    private static double number(String label, String unit) {
        assertTrue(label.endsWith(unit), label);
        String plain = label.substring(0, label.length() - unit.length()).replace("$", "").replace("\u2212", "-")
                .replaceFirst("^10\\^\\{", "1e").replaceFirst("\\\\cdot 10\\^\\{", "e").replace("}", "");
        return Double.parseDouble(plain);
    }
}
