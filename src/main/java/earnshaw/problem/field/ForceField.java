package earnshaw.problem.field;

import earnshaw.problem.Landscape;

/// A landscape that tells more than one number of a place.
public interface ForceField extends Landscape {

    /// A calculator for one quantity, with scratch space of its own, for one thread.
    ///
    /// @param electron id of the electron that is put at the places; 0 for a further electron of charge -1, whose
    ///                 [FieldQuantity#LOSS] is its energy
    FieldSampler sampler(FieldQuantity quantity, FieldSource source, int electron);

    /// The field of the same problem at another state's numbers.
    ForceField with(double[] x);
}
