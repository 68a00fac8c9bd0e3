package earnshaw.simulation;

import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/// A natural step through the engine beside the bare step of the algorithm, both by processor time and in turn.
///
/// `EngineTimes ROUNDS STEPS_PER_CHARGE ALGORITHM,K ...` prints `algorithm,k,bare microseconds,engine microseconds,ratio`,
/// medians of the rounds.
final class EngineTimes {

    private EngineTimes() {}

    public static void main(String[] arguments) throws InputRefused {
        int rounds = Integer.parseInt(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            String[] words = arguments[i].split(",");
            int k = Integer.parseInt(words[1]);
            int steps = Integer.parseInt(words[2]);
            Scenario scenario = RunningDocument
                    .drawn(ScenarioFile.read(new StringReader(scenario(words[0], k, steps)), "bench"));
            double[] bare = new double[rounds];
            double[] engine = new double[rounds];
            double[] ratio = new double[rounds];
            for (int warm = 0; warm < 3; warm++) {
                bare(scenario, steps);
                engine(scenario);
            }
            for (int round = 0; round < rounds; round++) {
                bare[round] = bare(scenario, steps);
                engine[round] = engine(scenario);
                ratio[round] = engine[round] / bare[round];
            }
            System.out.println(
                    String.format(Locale.ROOT, "%s,%d,%.3f,%.3f,%.2f", words[0], k, median(bare), median(engine),
                            median(ratio)));
        }
    }

    private static String scenario(String algorithm, int k, int steps) {
        return """
                {"format": "earnshaw/1", "seed": 3, "algorithm": {"type": "%s"}, "stop": {"steps": %d, "gradientNorm": 1e-300},
                 "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
                  "protons": {"count": %d, "draw": "normal", "scale": 3}, "electrons": {"count": %d, "draw": "normal", "scale": 3}}}
                """
                .formatted(algorithm, steps, k, k);
    }

    private static double bare(Scenario scenario, int steps) {
        Walker walker = scenario.problem().walkers().getFirst();
        Stepper stepper = scenario.algorithm().stepper(walker, new Draws(scenario.seed()));
        State state = walker.start();
        long before = nanos();
        for (int i = 0; i < steps; i++) {
            state = stepper.step(state).to();
        }
        return (nanos() - before) * 1e-3 / steps;
    }

    private static double engine(Scenario scenario) {
        long before = nanos();
        Engine engine = new Engine(scenario);
        engine.run(_ -> {}, () -> false);
        long steps = engine.natural().step();
        return (nanos() - before) * 1e-3 / steps;
    }

    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(double[] all) {
        Arrays.sort(all);
        return all[all.length / 2];
    }
}
