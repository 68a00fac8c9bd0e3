package earnshaw.simulation;

/// How fast a run is played: time units (flow) or steps (descent) per second.
final class PlaybackSpeed {

    private static final double FLOW = 1;
    private static final double DESCENT = 60;

    private double speed;

    /// Begins as is usual for a flow or a descent.
    void begin(boolean continuous) {
        speed = continuous ? FLOW : DESCENT;
    }

    /// Begins anew where a flow has become a descent or the other way round: their speeds cannot be compared.
    void follow(boolean before, boolean continuous) {
        if (before != continuous) {
            begin(continuous);
        }
    }

    /// @throws IllegalArgumentException unless it is above 0; infinite is as fast as it goes
    void set(double perSecond) {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("speed " + perSecond + ", allowed above 0");
        }
        speed = perSecond;
    }

    double speed() {
        return speed;
    }

    /// How far so many seconds lead.
    double amount(double seconds) {
        return speed == Double.POSITIVE_INFINITY ? speed : seconds * speed;
    }
}
