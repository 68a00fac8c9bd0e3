package earnshaw.algorithm;

import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.math.Norms;
import earnshaw.problem.Event;
import earnshaw.problem.LowestMode;
import earnshaw.problem.Motion;
import earnshaw.problem.Objective;
import earnshaw.problem.State;
import earnshaw.schema.Knob;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// x <- Proj(x - alpha (grad L + n)) with n uniform on the unit sphere of the tangent space, until
/// |grad L| <= 2 epsilon/3 and the smallest eigenvalue of the Hessian is at least -2 epsilon/3: a point of M_epsilon. It is a
/// first-passage test, so a small epsilon wants a small step.
///
/// Source: Algorithm 4 of *Electron-Proton Dynamics in Deep Learning*; the point is kept also when the test never
/// passes.
public record NoisyDescent(
        @StepLength double step,
        @Knob(doc = "how flat and how convex the point must be", symbol = "\\varepsilon", min = 0, above = true,
                initial = "0.15", sliderMin = 0.01, sliderMax = 1, log = true) double epsilon)
        implements TestedDescent {

    @Override
    public String title() {
        return "Noisy descent";
    }

    @Override
    public Motion motion() {
        return new Motion(Motion.Kind.NOISY, title(), step);
    }

    @Override
    public String about() {
        return "Descent with noise of length one, until the point passes the test of an approximate minimum.";
    }

    @Override
    public boolean draws() {
        return true;
    }

    @Override
    public Stepper stepper(Objective objective, Draws draws) {
        return new DiscreteStepper(objective, motion(), step) {
            @Override
            double[] move(State from, double length, double[] x, List<Event> events) {
                evaluator.gradient(x, g);
                double[] noise = noise(x, draws.at(from.step(), Draws.Purpose.NOISE, 0));
                for (int i = 0; i < g.length; i++) {
                    g[i] += noise[i];
                }
                retract(x, -length, g);
                return EndedMemory.memory(passes(x));
            }

            private double[] noise(double[] x, RandomGenerator generator) {
                double[] noise = new double[x.length];
                for (int i = 0; i < noise.length; i++) {
                    noise[i] = generator.nextGaussian();
                }
                space.toTangent(x, noise, 0);
                double length = Norms.of(noise);
                for (int i = 0; i < noise.length && length > 0; i++) {
                    noise[i] /= length;
                }
                return noise;
            }

            private boolean passes(double[] x) {
                evaluator.complete(x);
                evaluator.gradient(x, g);
                if (Norms.of(g) > 2 * epsilon / 3) {
                    return false;
                }
                Optional<LowestMode> lowest = evaluator.lowest(x);
                return lowest.isPresent() && lowest.get().eigenvalue() >= -2 * epsilon / 3;
            }

            @Override
            public String doing(State state) {
                return String.format(Locale.ROOT, "its test wants a gradient of at most %.2g, now %.2g",
                        2 * epsilon / 3, steepness(state));
            }

            @Override
            public boolean done(State state) {
                return EndedMemory.in(state);
            }
        };
    }
}
