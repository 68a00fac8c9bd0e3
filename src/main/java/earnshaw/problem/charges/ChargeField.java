package earnshaw.problem.charges;

import earnshaw.problem.field.FieldQuantity;
import earnshaw.problem.field.FieldSampler;
import earnshaw.problem.field.FieldSource;
import earnshaw.problem.field.ForceField;

/// The field of [Charges] at one state.
///
/// As a landscape it is the potential energy of a further electron of charge -1:
/// -2 (sum a_j Phi(x,theta_j) + sum b_j Phi(x,w_j)).
record ChargeField(Charges problem, double[] x) implements ForceField {

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
    public ChargeField with(double[] x) {
        return new ChargeField(problem, x);
    }
}
