package earnshaw.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import earnshaw.scenario.Presets;
import earnshaw.schema.InputRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Whatever a person does, the file saved afterwards is accepted and its run goes on as the one in the window.
///
/// `-Dearnshaw.gestures=600` tries other sequences for as many seconds, over all presets in turn, and tells all that fail.
@Tag("anywhere")
class RandomGesturesTest {

    private static final int LONGEST = 30;
    // A short form of the law: all presets within some twenty seconds of one core.
    private static final int SEEDS = 2;

    @TestFactory
    List<DynamicTest> everySequenceCanBeSavedAndGoesOn() {
        double seconds = Double.parseDouble(System.getProperty("earnshaw.gestures", "0"));
        return seconds > 0
                ? List.of(DynamicTest.dynamicTest("for " + seconds + " s", () -> goOn(seconds)))
                : Presets.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> few(name))).toList();
    }

    private static void few(String preset) throws InputRefused {
        for (int seed = 0; seed < SEEDS; seed++) {
            Optional<String> fault = trial(preset, seed);
            if (fault.isPresent()) {
                fail(fault.get());
            }
        }
    }

    private static void goOn(double seconds) throws InputRefused {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        List<String> faults = new ArrayList<>();
        int trials = 0;
        for (int seed = SEEDS; System.nanoTime() < until; seed++) {
            for (String preset : Presets.names()) {
                trial(preset, seed).ifPresent(fault -> {
                    faults.add(fault);
                    System.out.println(fault);
                });
                trials++;
            }
        }
        System.out.println(trials + " sequences, " + faults.size() + " faults");
        assertEquals(List.of(), faults);
    }

    private static Optional<String> trial(String preset, int seed) throws InputRefused {
        GestureTrial trial = new GestureTrial(Presets.read(preset));
        RandomGenerator random = new SplittableRandom(seed * 31L + preset.hashCode());
        List<Gesture> gestures =
                IntStream.rangeClosed(0, random.nextInt(LONGEST)).mapToObj(_ -> Gesture.random(random)).toList();
        return trial.fault(gestures).map(_ -> told(preset, seed, trial, smallest(trial, gestures)));
    }

    private static String told(String preset, int seed, GestureTrial trial, List<Gesture> gestures) {
        return preset + ", seed " + seed + ": " + trial.fault(gestures).orElseThrow() + "\n  after "
                + String.join("\n        ", gestures.stream().map(Gesture::toString).toList());
    }

    // Leaves out what is not needed for a fault, in ever shorter pieces.
    private static List<Gesture> smallest(GestureTrial trial, List<Gesture> failing) {
        List<Gesture> now = failing;
        for (int piece = Math.max(1, now.size() / 2); piece > 0; piece /= 2) {
            for (int from = 0; from < now.size();) {
                List<Gesture> without = new ArrayList<>(now);
                without.subList(from, Math.min(from + piece, now.size())).clear();
                if (trial.fault(without).isPresent()) {
                    now = without;
                } else {
                    from += piece;
                }
            }
        }
        return now;
    }
}
