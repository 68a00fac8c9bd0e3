package earnshaw.scenario.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.Body;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableReadingsTest {

    private static List<List<Double>> certain(String text, int dimension) {
        TableReadings table = TableReadings.of(text, dimension);
        assertEquals(List.of(), table.faults(), text);
        assertTrue(table.certain(), text + " gives " + table);
        return table.readings().getFirst().charges().stream().map(TableCharge::at).toList();
    }

    private static void asked(String text, int dimension, int readings) {
        TableReadings table = TableReadings.of(text, dimension);
        assertEquals(readings, table.readings().size(), table.toString());
        assertFalse(table.certain(), table.toString());
    }

    @Test
    void aTabOrSemicolonSettlesThatTheCommaMarksDecimals() {
        assertEquals(List.of(List.of(0.5, 1.0)), certain("0,5\t1\n", 2));
        assertEquals(List.of(List.of(0.5, -1.25e-3)), certain("0,5;-1,25e-3", 2));
        assertEquals(List.of(List.of(0.5, 1.5)), certain("0,5 1,5", 2));
        assertEquals(List.of(List.of(1234.5, 1.0)), certain("1.234,5\t1,0", 2));
    }

    @Test
    void columnsAreReadByName() {
        TableReadings table = TableReadings.of("charge,x_1,x_2\n-1,0.5,0.25\n", 2);
        TableCharge only = table.readings().getFirst().charges().getFirst();
        assertTrue(table.certain());
        assertEquals(new TableCharge(Optional.empty(), List.of(0.5, 0.25), OptionalDouble.of(-1), ""), only);
        assertEquals(List.of(List.of(1.0, 2.0)), certain("y,x\n2,1\n", 2));
        assertEquals(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)), certain("id,x,y\n7,1,2\n8,3,4", 2));
        assertEquals(List.of(List.of(1.0, 2.0)), certain(",x_0,x_1\n0,1,2", 2));
        assertEquals(Optional.of(Body.Kind.PROTON), TableReadings.of("x,y,kind,label\n1,2,proton,p", 2)
                .readings().getFirst().charges().getFirst().kind());
    }

    @Test
    void whatIsNotCertainIsAsked() {
        asked("t,x,y,z\n0,1,2,3\n1,4,5,6", 3, 1);
        asked("a,b\n1,2", 2, 1);
        asked("1,500\t2", 2, 2);
        asked("0,5", 1, 2);
        asked("0 1 2\n1 5 6", 2, 2);
        asked("1\u00a0234 5", 2, 2);
    }

    @Test
    void anIndexIsPassedOverWhereNothingElseFits() {
        assertEquals(List.of(List.of(5.0, 6.0), List.of(7.0, 8.0)), certain("0 5 6 -1\n1 7 8 1", 2));
    }

    @Test
    void quotesThousandsAndHardBlanks() {
        assertEquals(List.of(List.of(0.5, 0.25)), certain("\"0.5\",\"0.25\"\n", 2));
        assertEquals(List.of(List.of(1234.5, 2.0)), certain("\"1,234.5\",2", 2));
        assertEquals(List.of(List.of(0.5, 0.25)), certain("0.5\u00a00.25", 2));
        assertEquals(List.of(List.of(1234.5, 2.0)), certain("1\u202f234,5\t2", 2));
        assertEquals(List.of(List.of(0.5, -2.0)), certain("\ufeff0.5,\u22122", 2));
    }

    @Test
    void listsOfPythonAndPrintsOfNumPy() {
        assertEquals(List.of(List.of(0.5, 0.25), List.of(1.0, 2.0)), certain("[(0.5, 0.25), (1, 2)]", 2));
        assertEquals(List.of(List.of(0.5, 0.25), List.of(1.0, 2.0)), certain("[[0.5 0.25]\n [1.  2. ]]", 2));
        assertEquals(List.of(List.of(0.5, 0.25)), certain("array([[0.5 , 0.25]], dtype=float32)", 2));
        assertEquals(List.of(List.of(0.5, 0.25)), certain("[np.float64(0.5), np.float64(0.25)]", 2));
        assertEquals(List.of(List.of(1.0), List.of(2.0), List.of(3.0)), certain("[1, 2, 3]", 1));
        assertEquals(List.of("a table that was shortened to ..., allowed all its rows"),
                TableReadings.of("[[0.5 0.25]\n ...\n [1.  2. ]]", 2).faults());
    }

    @Test
    void aFirstLineOfNumbersIsNoLineOfNames() {
        assertEquals(2, certain("0.5,0.25\n1,2", 2).size());
    }

    /// Whatever numbers a table has: no reading of it is certain and wrong.
    @Test
    void noTableIsCertainlyReadAsAnother() {
        Random random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            int dimension = 1 + random.nextInt(3);
            List<List<Double>> rows = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(_ -> IntStream.range(0, dimension).mapToObj(_ -> number(random)).toList()).toList();
            boolean comma = random.nextBoolean();
            String mark = comma ? List.of("\t", ";", " ", "; ").get(random.nextInt(4))
                    : List.of("\t", ";", " ", ",", ", ").get(random.nextInt(5));
            String text = rows.stream()
                    .map(row -> row.stream().map(value -> comma ? value.toString().replace('.', ',') : value.toString())
                            .collect(Collectors.joining(mark)))
                    .collect(Collectors.joining("\n"));
            TableReadings table = TableReadings.of(text, dimension);
            List<List<List<Double>>> meant = table.readings().stream()
                    .map(one -> one.charges().stream().map(TableCharge::at).toList()).toList();
            assertTrue(meant.contains(rows), text + " gives " + table);
            assertTrue(!table.certain() || meant.equals(List.of(rows)), text);
        }
    }

    private static Double number(Random random) {
        return (random.nextInt(4000) - 2000) / List.of(1.0, 10.0, 100.0, 1000.0).get(random.nextInt(4));
    }
}
