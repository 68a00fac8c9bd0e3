package earnshaw.problem.convnet;

import earnshaw.algorithm.GradientDescent;
import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.problem.DrawSeed;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Small networks for the tests of this room.
final class Nets {

    private Nets() {}

    static Convnet problem(double[] w, double[] a, ConvnetStart... starts) {
        return new Convnet(TeacherLayer.of(VectorSums.boxed(w)), TeacherLayer.of(VectorSums.boxed(a)),
                new ListedStarts(List.of(starts)),
                OptionalInt.empty(), DrawSeed.OPEN, 0);
    }

    static ConvnetStart start(double[] v, double[] a) {
        return new ConvnetStart(VectorSums.boxed(v), VectorSums.boxed(a), "", 0);
    }

    static double[] minus(double[] v) {
        return Arrays.stream(v).map(c -> -c).toArray();
    }

    static TeacherLayer drawn(TeacherLayer.Law law, int count, OptionalDouble sum) {
        return new TeacherLayer(Optional.empty(), Optional.of(law), OptionalInt.of(count), 1, sum, Optional.empty());
    }

    /// Theorem 3.2's four walkers.
    static Convnet four(TeacherLayer filter, TeacherLayer outputs, long seed) {
        DrawnStarts starts = new DrawnStarts(DrawnStarts.Law.PAPER, DrawnStarts.Signs.ALL, 1, Optional.empty());
        return new Convnet(filter, outputs, starts, OptionalInt.empty(), DrawSeed.OPEN, 0).drawn(new Draws(seed));
    }

    static State after(Walker walker, int steps) {
        Stepper stepper = new GradientDescent(0.1).stepper(walker, new Draws(0));
        State state = walker.start();
        while (state.step() < steps) {
            state = stepper.step(state).to();
        }
        return state;
    }
}
