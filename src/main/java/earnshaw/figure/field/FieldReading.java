package earnshaw.figure.field;

import earnshaw.math.Norms;

/// The field at one place.
///
/// @param title     what the energy is: the energy of a further electron, or the loss with an electron there
/// @param place     coordinates
/// @param energy    there
/// @param force     on the electron there
/// @param laplacian of the energy in the place
public record FieldReading(String title, double[] place, double energy, double[] force, double laplacian) {

    /// The size of the force.
    public double size() {
        return Norms.of(force);
    }
}
