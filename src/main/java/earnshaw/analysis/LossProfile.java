package earnshaw.analysis;

/// The loss along the way between two states.
///
/// @param shares of the way, from 0 to 1
/// @param losses there; may be infinite or NaN
/// @param length of the way
/// @param share  of the way at which the loss is highest
/// @param top    the loss there
public record LossProfile(double[] shares, double[] losses, double length, double share, double top) {

    /// Less than this share of the losses is rounding, no barrier.
    private static final double ROUNDING = 1e-9;

    /// How far the way leads up from its first state; 0 where it never leads above it.
    public double barrier() {
        return above(losses[0]);
    }

    /// How far the way back leads up from the second state; 0 where it never leads above it.
    public double barrierBack() {
        return above(losses[losses.length - 1]);
    }

    private double above(double loss) {
        double height = top - loss;
        return height > ROUNDING * (1 + Math.abs(top)) ? height : 0;
    }

    /// Whether the highest place lies between the two states, so that each is left uphill.
    public boolean divides() {
        return barrier() > 0 && barrierBack() > 0;
    }

    /// A heading and a line for every place.
    public String csv() {
        StringBuilder text = new StringBuilder("share,distance,loss\n");
        for (int i = 0; i < shares.length; i++) {
            text.append(shares[i]).append(',').append(shares[i] * length).append(',')
                    .append(Double.isNaN(losses[i]) ? "" : String.valueOf(losses[i])).append('\n');
        }
        return text.toString();
    }
}
