package earnshaw.problem.field;

/// Calculates one quantity of a field at many places. Belongs to one thread.
public interface FieldSampler {

    /// Writes the quantity at places; infinite at a pole, NaN where it is not defined.
    ///
    /// @param places coordinates, place by place
    /// @param count  how many places
    /// @param out    takes one number a place
    void at(double[] places, int count, double[] out);

    /// Writes the force on the electron at places, minus the gradient of its energy (on the sphere its tangent part).
    ///
    /// @param out takes as many numbers a place as a place has
    void force(double[] places, int count, double[] out);
}
