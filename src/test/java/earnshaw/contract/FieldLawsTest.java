package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.geometry.Space;
import earnshaw.math.Draws;
import earnshaw.math.Norms;
import earnshaw.potential.Potential;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Evaluator;
import earnshaw.problem.State;
import earnshaw.problem.charges.ChargeLaw;
import earnshaw.problem.charges.Charges;
import earnshaw.problem.charges.Drawn;
import earnshaw.problem.field.FieldQuantity;
import earnshaw.problem.field.FieldSampler;
import earnshaw.problem.field.FieldSource;
import earnshaw.problem.field.ForceField;
import earnshaw.scenario.Catalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The field of charges at a place is what `evaluate` says with the electron put there, for every potential on every space that has it.
@Tag("anywhere")
class FieldLawsTest {

    private static final Draws DRAWS = new Draws(11);
    private static final int PLACES = 1000;

    private record Case(Potential potential, Space space) {
        @Override
        public String toString() {
            return potential.title() + " on " + space.text();
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            Potential potential = (Potential) Catalog.schema().initial(type);
            for (Space space : List.of(Space.euclidean(1), Space.euclidean(2), Space.euclidean(3), Space.sphere(2),
                    Space.sphere(3), Space.euclidean(10))) {
                if (potential.refusal(space).isEmpty()) {
                    cases.add(new Case(potential, space));
                }
            }
        }
        return cases;
    }

    private static Charges problem(Case law) {
        ChargeLaw between = new ChargeLaw.Between(ChargeLaw.Law.UNIFORM, 0.5, 1.5);
        return new Charges(law.space().kind(), law.space().dimension(), law.potential(),
                new Drawn(3, Drawn.Law.NORMAL, 1, Optional.of(between), Optional.empty()),
                new Drawn(2, Drawn.Law.NORMAL, 1, Optional.of(new ChargeLaw.Same(-0.7)), Optional.empty()),
                Charges.OutputWeights.FIXED, 0.1, OptionalDouble.empty()).drawn(DRAWS);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFieldOfAnElectronIsTheLossWithTheElectronThere(Case law) {
        Charges problem = problem(law);
        State state = problem.start();
        Evaluator evaluator = problem.evaluator();
        ForceField field = (ForceField) evaluator.picture(state).landscape();
        int d = law.space().dimension();
        RandomGenerator generator = DRAWS.at(0, Draws.Purpose.TEST, 0);
        double[] places = new double[PLACES * d];
        for (int i = 0; i < PLACES; i++) {
            law.space().manifold().random(generator, places, i * d);
        }
        double[] loss = read(field, FieldQuantity.LOSS, places);
        double[] force = read(field, FieldQuantity.FORCE, places);
        double[] laplacian = read(field, FieldQuantity.LAPLACIAN, places);
        double[] forces = new double[PLACES * d];
        field.sampler(FieldQuantity.FORCE, FieldSource.ALL, 1).force(places, PLACES, forces);
        for (int i = 0; i < PLACES; i++) {
            double[] x = state.x().clone();
            System.arraycopy(places, i * d, x, 0, d);
            Evaluation there = evaluator.evaluate(state.with(x, state.held()));
            double[] gradient = ((double[][]) there.numbers().get("gradient"))[0];
            near((double) there.numbers().get("loss"), loss[i], "loss");
            near(Norms.of(gradient), force[i], "force");
            near(((double[]) there.numbers().get("laplacian"))[0], laplacian[i], "Laplacian");
            for (int c = 0; c < d; c++) {
                near(-gradient[c], forces[i * d + c], "component of the force");
            }
        }
    }

    private static double[] read(ForceField field, FieldQuantity quantity, double[] places) {
        double[] out = new double[PLACES];
        field.sampler(quantity, FieldSource.ALL, 1).at(places, PLACES, out);
        return out;
    }

    private static void near(double expected, double found, String what) {
        assertEquals(expected, found, 1e-9 * (1 + Math.abs(expected)), what);
    }

    /// With a single electron the least eigenvalue of its field is that of the loss.
    @ParameterizedTest
    @MethodSource("cases")
    void theLeastEigenvalueOfALoneElectronIsThatOfTheLoss(Case law) {
        Charges drawn = problem(law);
        Charges problem = drawn.removed(2);
        State state = problem.start();
        Evaluator evaluator = problem.evaluator();
        ForceField field = (ForceField) evaluator.picture(state).landscape();
        int d = law.space().dimension();
        FieldSampler sampler = field.sampler(FieldQuantity.EIGENVALUE, FieldSource.ALL, 1);
        RandomGenerator generator = DRAWS.at(1, Draws.Purpose.TEST, 0);
        double[] place = new double[d];
        double[] found = new double[1];
        for (int i = 0; i < 50; i++) {
            law.space().manifold().random(generator, place, 0);
            double[] x = state.x().clone();
            System.arraycopy(place, 0, x, 0, d);
            sampler.at(place, 1, found);
            near(evaluator.minEigenvalue(x).getAsDouble(), found[0], "least eigenvalue");
        }
    }

    /// A further electron of charge -1 is pulled by protons and pushed by electrons; the sources add up.
    @ParameterizedTest
    @MethodSource("cases")
    void theFieldsOfFixedAndMovingChargesAddUp(Case law) {
        Charges problem = problem(law);
        ForceField field = (ForceField) problem.evaluator().picture(problem.start()).landscape();
        int d = law.space().dimension();
        double[] place = new double[d];
        law.space().manifold().random(DRAWS.at(2, Draws.Purpose.TEST, 0), place, 0);
        double[][] energies = new double[3][1];
        for (FieldSource source : FieldSource.values()) {
            field.sampler(FieldQuantity.ENERGY, source, 0).at(place, 1, energies[source.ordinal()]);
        }
        near(energies[0][0], energies[1][0] + energies[2][0], "energy");
        assertEquals(energies[0][0], field.at(place), "the landscape is the energy of a further electron");
        assertTrue(Arrays.stream(energies).allMatch(energy -> Double.isFinite(energy[0])));
    }
}
