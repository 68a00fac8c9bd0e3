package earnshaw.app.plot;

import earnshaw.algorithm.Algorithm;
import earnshaw.app.kit.NumberText;
import earnshaw.simulation.Frame;
import java.util.Locale;
import java.util.OptionalDouble;

/// The speeds a run can be played at, along a slider from 0 to 1: logarithmic, its far end as fast as it goes.
///
/// @param slowest    per second, at 0
/// @param fastest    per second, just before 1
/// @param continuous whether time is counted, not steps
record SpeedScale(double slowest, double fastest, boolean continuous) {

    private static final double END = 0.985;

    static SpeedScale of(Frame frame) {
        return frame.run().algorithm().continuous() ? new SpeedScale(0.01, 1000, true)
                : new SpeedScale(1, 100_000, false);
    }

    /// The speed at a place on the slider.
    double perSecond(double position) {
        return position >= END ? Double.POSITIVE_INFINITY : slowest * Math.pow(fastest / slowest, position / END);
    }

    /// The place of a speed on the slider.
    double position(double perSecond) {
        return Double.isInfinite(perSecond)
                ? 1
                : Math.clamp(END * Math.log(perSecond / slowest) / Math.log(fastest / slowest), 0, END - 1e-9);
    }

    /// A speed as a person reads it.
    String words(double perSecond) {
        if (Double.isInfinite(perSecond)) {
            return "as fast as it goes";
        }
        double round = Double.parseDouble(String.format(Locale.ROOT, "%.2g", perSecond));
        return continuous ? "t " + NumberText.brief(round) + "/s" : NumberText.brief(round) + " steps/s";
    }

    /// The error that an algorithm allows itself in a step, in words; empty where its steps have a fixed length.
    static String tolerance(Algorithm algorithm) {
        OptionalDouble error = algorithm.allowedError();
        return error.isPresent() ? "tol " + NumberText.brief(error.getAsDouble()) : "";
    }
}
