package earnshaw.analysis;

import java.util.List;

/// The loss on the plane through three states.
///
/// @param left    first coordinate of the first column
/// @param low     second coordinate of the first row
/// @param step    distance of two columns and of two rows
/// @param columns places in a row
/// @param losses  row by row from the lowest; may be infinite or NaN
/// @param places  of the three states, two coordinates each
/// @param states  their losses
public record LossMap(double left, double low, double step, int columns, double[] losses, List<double[]> places,
        double[] states) {

    public LossMap {
        places = List.copyOf(places);
    }

    /// How many rows there are.
    public int rows() {
        return losses.length / columns;
    }

    /// A heading and a line for every place.
    public String csv() {
        StringBuilder text = new StringBuilder("x,y,loss\n");
        for (int i = 0; i < losses.length; i++) {
            text.append(left + i % columns * step).append(',').append(low + i / columns * step).append(',')
                    .append(Double.isNaN(losses[i]) ? "" : String.valueOf(losses[i])).append('\n');
        }
        return text.toString();
    }
}
