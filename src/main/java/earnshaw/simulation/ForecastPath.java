package earnshaw.simulation;

import java.util.List;

/// Where an electron will go.
///
/// @param body    its id
/// @param at      places on the way, the present one first, as many coordinates each as the ground has; never written
/// @param partner id of the body it is matched to at the end; 0 for none
public record ForecastPath(int body, List<double[]> at, int partner) {

    public ForecastPath {
        at = List.copyOf(at);
    }

    /// Where it ends.
    public double[] end() {
        return at.getLast();
    }
}
