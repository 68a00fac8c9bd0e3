package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.geometry.Euclidean;
import earnshaw.problem.Body;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Ground;
import earnshaw.problem.Observable;
import earnshaw.problem.Picture;
import earnshaw.problem.Problem;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws of what views see of every problem of the catalogue.
class PictureLawsTest {

    static List<ProblemCases.Case> cases() {
        return ProblemCases.all();
    }

    private record Seen(Walker walker, State state, Picture picture) {}

    private static List<Seen> seen(ProblemCases.Case law) {
        Random random = new Random(4);
        List<Seen> seen = new ArrayList<>();
        for (Walker walker : law.problem().walkers()) {
            for (State state : List.of(walker.start(), ProblemLawsTest.elsewhere(walker, random))) {
                seen.add(new Seen(walker, state, walker.evaluator().picture(state)));
            }
        }
        return seen;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void electronsComeFirstAndEveryBodyStandsWhereTheChartPutsIt(ProblemCases.Case law) {
        for (Seen one : seen(law)) {
            List<Body> bodies = one.picture.bodies();
            boolean protons = false;
            for (Body body : bodies) {
                assertTrue(body.isElectron() ? body.id() > 0 && !protons : body.id() < 0, "order and ids of " + bodies);
                protons |= !body.isElectron();
                double[] at = new double[one.picture.ground().dimension()];
                assertTrue(one.walker.chart().place(one.state.x(), body.id(), at));
                assertArrayEquals(at, body.at(), 1e-14, law + ", body " + body.id());
                assertEquals(at.length, body.velocity().length);
            }
            assertEquals(bodies.size(), new HashSet<>(bodies.stream().map(Body::id).toList()).size());
            assertEquals(bodies.size(), new HashSet<>(bodies.stream().map(Body::label).toList()).size(), "labels");
            assertTrue(!one.walker.chart().place(one.state.x(), 999, new double[one.picture.ground().dimension()]));
        }
    }

    /// Where a ground shows a state as it is, a body's place is its part of the state's numbers.
    @ParameterizedTest
    @MethodSource("cases")
    void onAGroundThatShowsEverythingAPlaceIsTheStatesCoordinates(ProblemCases.Case law) {
        for (Seen one : seen(law)) {
            for (Body body : one.picture.bodies()) {
                if (one.picture.ground() instanceof Ground.Flat && body.size() == body.at().length
                        && holds(one, body)) {
                    assertArrayEquals(Arrays.copyOfRange(one.state.x(), body.from(), body.from() + body.size()),
                            body.at(), law + ", body " + body.id());
                }
            }
        }
    }

    // the rows of a network's teacher are no part of the state
    private static boolean holds(Seen one, Body body) {
        return body.isElectron() || !(one.walker.space() instanceof Euclidean);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void labelsAreNumberedInTheOrderOfTheBodies(ProblemCases.Case law) {
        for (Seen one : seen(law)) {
            for (boolean electrons : new boolean[] {true, false}) {
                int before = -1;
                for (Body body : one.picture.bodies()) {
                    String digits = body.label().replaceAll("\\D", "");
                    if (body.isElectron() == electrons && !digits.isEmpty()) {
                        assertTrue(Integer.parseInt(digits) > before, law + ": " + body.label());
                        before = Integer.parseInt(digits);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void partnersPointAtEachOther(ProblemCases.Case law) {
        for (Seen one : seen(law)) {
            int[] partners = one.walker.evaluator().partners(one.state);
            List<Integer> pairs = new ArrayList<>();
            for (Body body : one.picture.bodies()) {
                if (body.isElectron()) {
                    pairs.addAll(List.of(body.id(), body.partner()));
                } else if (body.partner() != 0) {
                    Body electron = one.picture.body(body.partner());
                    assertTrue(electron != null && electron.isElectron() && electron.partner() == body.id(),
                            law + ": proton " + body.id() + " and its partner");
                }
            }
            assertArrayEquals(pairs.stream().mapToInt(Integer::intValue).toArray(), partners);
        }
    }

    /// The arrow of an electron is how its place on the ground changes when the state follows minus the gradient.
    @ParameterizedTest
    @MethodSource("cases")
    void velocitiesAreThoseOfTheFlow(ProblemCases.Case law) {
        for (Seen one : seen(law)) {
            Evaluator evaluator = one.walker.evaluator();
            double[] g = new double[one.state.x().length];
            evaluator.gradient(one.state.x(), g);
            double h = 1e-6 / (1 + ProblemLawsTest.largest(g));
            double[] there = along(one, g, -h);
            double[] back = along(one, g, h);
            for (Body body : one.picture.bodies()) {
                double[] ahead = new double[body.at().length];
                double[] behind = new double[body.at().length];
                one.walker.chart().place(there, body.id(), ahead);
                one.walker.chart().place(back, body.id(), behind);
                double[] velocity = new double[ahead.length];
                Arrays.setAll(velocity, c -> (ahead[c] - behind[c]) / (2 * h));
                if (shows(law, body)) {
                    assertArrayEquals(velocity, body.velocity(), 1e-4 * (1 + ProblemLawsTest.largest(velocity)),
                            law + ", body " + body.id());
                } else {
                    assertArrayEquals(new double[ahead.length], body.velocity());
                }
            }
        }
    }

    // a network's bodies do not show where they are going, since all of its samples would be asked at every frame
    private static boolean shows(ProblemCases.Case law, Body body) {
        return !law.name().equals("network") && body.isElectron();
    }

    private static double[] along(Seen one, double[] g, double by) {
        double[] step = new double[g.length];
        Arrays.setAll(step, c -> by * g[c]);
        double[] x = one.state.x().clone();
        one.walker.space().retract(x, step, 0);
        return x;
    }

    /// What a hand puts somewhere stands there, in a running state and in the problem's start alike, and nothing else moves.
    @ParameterizedTest
    @MethodSource("cases")
    void aBodyStandsWhereAHandPutsIt(ProblemCases.Case law) {
        for (Seen one : seen(law)) {
            for (Body body : one.picture.bodies()) {
                if (!body.locked()) {
                    placed(law, one, body);
                }
            }
        }
    }

    private static void placed(ProblemCases.Case law, Seen one, Body body) {
        double[] to = body.at().clone();
        to[0] += 0.21;
        if (one.picture.ground() instanceof Ground.Round round) {
            new earnshaw.geometry.Sphere(round.dimension()).project(to, 0);
        }
        String what = law + ", body " + body.id();
        Walker walker = one.walker;
        double[] there = new double[to.length];
        State placed = walker.place(one.state, body.id(), to);
        walker.chart().place(placed.x(), body.id(), there);
        assertArrayEquals(to, there, 1e-9, what);
        Problem other = law.problem().placed(body.id(), to);
        double[] start = other.walkers().get(law.problem().walkers().indexOf(walker)).start().x();
        if (one.state.equals(walker.start())) {
            assertArrayEquals(positions(one, placed.x()), positions(one, start), 1e-9, what);
        }
        assertEquals(body.id(), law.problem().body(law.problem().path(body.id())), what);
    }

    // the numbers that are places of bodies: charges may follow
    private static double[] positions(Seen one, double[] x) {
        return one.picture.bodies().stream().filter(body -> holds(one, body))
                .flatMapToDouble(body -> Arrays.stream(x, body.from(), body.from() + body.size())).toArray();
    }

    /// The columns of a plot belong to the electrons of the picture, in their order.
    @ParameterizedTest
    @MethodSource("cases")
    void columnsBelongToTheElectronsInTheirOrder(ProblemCases.Case law) {
        for (Seen one : seen(law)) {
            List<Integer> electrons =
                    one.picture.bodies().stream().filter(Body::isElectron).map(Body::id).toList();
            for (Observable observable : one.walker.observables()) {
                assertTrue(observable.bodies().isEmpty() || observable.bodies().equals(electrons), observable.id());
            }
        }
    }
}
