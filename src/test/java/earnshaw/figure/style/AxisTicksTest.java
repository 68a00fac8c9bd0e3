package earnshaw.figure.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AxisTicksTest {

    @RepeatedTest(40)
    void anAxisHasThreeMarksInItsRange(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        double from = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
        double to = from + (0.1 + random.nextDouble()) * Math.pow(10, random.nextInt(12) - 6);
        double most = 2 + random.nextInt(5);
        held(AxisTicks.enough(most, asked -> Ticks.linear(from, to, asked)), from, to);
        double low = Math.pow(10, 12 * random.nextDouble() - 10);
        double high = low * (1.05 + Math.pow(10, 14 * random.nextDouble() - 2));
        held(AxisTicks.logarithmic(low, high, most, ""), low, high);
    }

    private static void held(Ticks ticks, double from, double to) {
        assertTrue(ticks.marks().size() >= 3, from + " to " + to + ": " + ticks.labels());
        assertEquals(ticks.marks().size(), ticks.labels().size());
        double slack = 1e-9 * (Math.abs(from) + Math.abs(to));
        for (double mark : ticks.marks()) {
            assertTrue(mark >= from - slack && mark <= to + slack, mark + " in " + from + " to " + to);
        }
        assertEquals(ticks.marks().stream().sorted().distinct().toList(), ticks.marks());
        assertEquals(ticks.labels().size(), ticks.labels().stream().distinct().count(), ticks.labels().toString());
    }

    @Test
    void betweenTwoPowersOfTenStandRoundNumbers() {
        assertEquals(List.of("0.2", "0.5", "1", "2", "5", "10"), AxisTicks.logarithmic(0.15, 12, 5, "").labels());
    }
}
