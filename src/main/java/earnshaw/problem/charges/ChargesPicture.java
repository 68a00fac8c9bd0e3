package earnshaw.problem.charges;

import earnshaw.problem.Body;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.field.FieldQuantity;
import earnshaw.problem.field.FieldSampler;
import earnshaw.problem.field.FieldSource;
import earnshaw.problem.field.ForceField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The picture of a state of [Charges].
final class ChargesPicture {

    private final Charges problem;
    private final ChargeLayout at;
    private final Matching matching;
    private final List<Integer> electronIds;
    private final List<Integer> protonIds;

    ChargesPicture(Charges problem) {
        this.problem = problem;
        at = problem.layout();
        matching = new Matching(problem);
        electronIds = ChargeGroups.ids(problem.electrons());
        protonIds = ChargeGroups.ids(problem.protons());
    }

    /// @param gradient of the loss in all numbers of the state
    /// @param partner  proton of every electron, -1 for none
    Picture of(State state, double[] gradient, int[] partner) {
        double[] x = state.x();
        List<Body> bodies = new ArrayList<>();
        List<Charge> electrons = ChargeGroups.list(problem.electrons());
        for (int i = 0; i < at.electrons(); i++) {
            double[] velocity = new double[at.d()];
            for (int c = 0; c < at.d(); c++) {
                velocity[c] = 0 - gradient[at.electron(i) + c]; // not -g, which would show a negative zero
            }
            int id = electronIds.get(i);
            bodies.add(new Body(
                    id, Body.Kind.ELECTRON, label(electrons.get(i), "\\theta", id), point(x, at.electron(i)),
                    x[at.electronCharge(i)], velocity, partner[i] < 0 ? 0 : -protonIds.get(partner[i]),
                    partner[i] >= 0 && matching.opposite(x, i, partner[i]),
                    CaptureSites.of(state.held(), i) != CaptureSites.FREE, electrons.get(i).locked(), at.electron(i),
                    at.d()));
        }
        List<Charge> protons = ChargeGroups.list(problem.protons());
        for (int j = 0; j < at.protons(); j++) {
            int matched = 0;
            for (int i = 0; i < at.electrons(); i++) {
                matched = partner[i] == j ? electronIds.get(i) : matched;
            }
            int id = protonIds.get(j);
            bodies.add(new Body(
                    -id, Body.Kind.PROTON, label(protons.get(j), "w", id), point(x, at.proton(j)),
                    x[at.protonCharge(j)], new double[at.d()], matched, false, protons.get(j).locked(), at.proton(j),
                    at.d()));
        }
        return new Picture(problem.ground(), bodies, new Field(problem, x.clone()));
    }

    private static String label(Charge charge, String letter, int id) {
        return charge.label().isEmpty() ? letter + "_{" + id + "}" : charge.label();
    }

    private double[] point(double[] x, int from) {
        return Arrays.copyOfRange(x, from, from + at.d());
    }

    /// The field of [Charges] at one state.
    ///
    /// As a landscape it is the potential energy of a further electron of charge -1:
    /// -2 (sum a_j Phi(x,theta_j) + sum b_j Phi(x,w_j)).
    record Field(Charges problem, double[] x) implements ForceField {

        @Override
        public double at(double[] place) {
            double[] energy = new double[1];
            sampler(FieldQuantity.ENERGY, FieldSource.ALL, 0).at(place, 1, energy);
            return energy[0];
        }

        @Override
        public FieldSampler sampler(FieldQuantity quantity, FieldSource source, int electron) {
            int index = ChargeGroups.ids(problem.electrons()).indexOf(electron);
            return new ChargeFieldSampler(problem, x, quantity, source, index);
        }

        @Override
        public Field with(double[] x) {
            return new Field(problem, x);
        }
    }
}
