package earnshaw.problem.convnet;

import static earnshaw.problem.convnet.Nets.after;
import static earnshaw.problem.convnet.Nets.drawn;
import static earnshaw.problem.convnet.Nets.four;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.GradientDescent;
import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.math.Norms;
import earnshaw.problem.Body;
import earnshaw.problem.State;
import earnshaw.problem.TheoremCheck;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the bodies of a network are seen, and what a hand does to them.
class ConvnetPictureTest {

    /// Where a body is put is where it is seen, at the start and on the way, for every kind of ground.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 9})
    void bodiesAreSeenWhereTheyArePut(int p) {
        Convnet problem = four(drawn(TeacherLayer.Law.NORMAL, p, OptionalDouble.empty()),
                drawn(TeacherLayer.Law.SPHERE, 3, OptionalDouble.empty()), p);
        double[] place = new double[problem.ground().dimension()];
        place[0] = -0.6;
        place[1] = -0.8;
        for (int body : new int[] {3, -1, 1}) {
            Convnet placed = problem.placed(body, place);
            int walker = Math.max(0, body - 1);
            seen(place, placed.walkers().get(walker), placed.walkers().get(walker).start(), body);
            State state = after(problem.walkers().get(walker), 3);
            State moved = problem.walkers().get(walker).place(state, body, place);
            seen(place, problem.walkers().get(walker), moved, body);
            assertEquals(Norms.of(Arrays.copyOf(state.x(), p)), Norms.of(Arrays.copyOf(moved.x(), p)), 1e-12);
        }
        // a drag in two parts ends where one in a single part ends
        double[] half = place.clone();
        half[0] = 0.8;
        half[1] = 0.6;
        double[] once = problem.placed(-1, place).walkers().getFirst().start().x();
        assertArrayEquals(once, problem.placed(-1, half).placed(-1, place).walkers().getFirst().start().x(), 1e-12);
        assertEquals(problem.walkers().getLast().start(),
                problem.walkers().getLast().place(problem.walkers().getLast().start(), 1, place));
    }

    private static void seen(double[] place, ConvnetWalker walker, State state, int body) {
        double[] at = new double[place.length];
        assertTrue(walker.chart().place(state.x(), body, at));
        assertArrayEquals(place, at, 1e-12);
        Body shown = walker.evaluator().picture(state).body(body);
        assertArrayEquals(at, shown.at());
    }

    /// The angle on the ground is phi, and the velocity of a picture is that of the body on the way.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 9})
    void picturesKeepAnglesAndVelocities(int p) {
        Convnet problem = four(drawn(TeacherLayer.Law.NORMAL, p, OptionalDouble.empty()),
                drawn(TeacherLayer.Law.SPHERE, 3, OptionalDouble.of(0.5)), p);
        for (ConvnetWalker walker : problem.walkers()) {
            State state = walker.start();
            Body v = walker.evaluator().picture(state).body(walker.electron());
            Body w = walker.evaluator().picture(state).body(-1);
            assertEquals(Math.cos(DescentSignal.of(problem.layout(), state.x()).angle()),
                    VectorSums.dot(v.at(), w.at()), 1e-12);
            Stepper stepper = new GradientDescent(1e-6).stepper(walker, new Draws(0));
            double[] later = new double[v.at().length];
            walker.chart().place(stepper.step(state).to().x(), walker.electron(), later);
            for (int c = 0; c < later.length; c++) {
                assertEquals((later[c] - v.at()[c]) / 1e-6, v.velocity()[c], 1e-6);
            }
        }
    }

    @Test
    void walkersAreAddedAndRemovedAndKeepTheirNumbers() {
        Convnet problem = four(drawn(TeacherLayer.Law.NORMAL, 3, OptionalDouble.empty()),
                drawn(TeacherLayer.Law.SPHERE, 2, OptionalDouble.empty()), 1);
        Convnet three = problem.removed(2);
        assertEquals(List.of(1, 3, 4), three.ids());
        assertEquals(problem.walkers().get(2).start(), three.walkers().get(1).start());
        Convnet more = three.added(Body.Kind.ELECTRON, new double[] {0, 0, 1}, -1);
        assertEquals(List.of(1, 3, 4, 5), more.ids());
        assertEquals("electrons/3", more.path(5));
        assertEquals(5, more.body("electrons/3"));
        assertEquals(-1, more.body("protons/0"));
        assertThrows(IllegalArgumentException.class, () -> more.added(Body.Kind.PROTON, new double[] {0, 0, 1}, 1));
        assertThrows(IllegalArgumentException.class, () -> more.removed(-1));
        assertThrows(IllegalArgumentException.class, () -> more.body("protons/1"));
    }
}
