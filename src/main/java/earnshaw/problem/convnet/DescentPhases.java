package earnshaw.problem.convnet;

import earnshaw.problem.Event;
import earnshaw.problem.State;
import earnshaw.problem.TheoremCheck.Premise;
import java.util.List;
import java.util.Locale;

/// The two phases of a descent to the teacher: a slow one that begins where the premises of the theorem are met, and a
/// fast one that begins where the signal of both layers is strong. The theorem leaves the bounds open up to constants;
/// here they are those of [DescentSignal#isStrong].
///
/// Source: Theorem 3.1 of *Gradient Descent Learns One-hidden-layer CNN*.
enum DescentPhases {
    BEFORE, SLOW, FAST;

    /// @param premises of the theorem
    static DescentPhases of(DescentSignal signal, List<Premise> premises) {
        return !Premise.met(premises) ? BEFORE : signal.isStrong() ? FAST : SLOW;
    }

    /// What there is to tell when a walker has come from one phase to a later one.
    static List<Event> events(DescentPhases before, DescentPhases after, DescentSignal signal, State now,
            int electron) {
        if (after.compareTo(before) <= 0) {
            return List.of();
        }
        String words = String.format(Locale.ROOT,
                after == SLOW ? "phase I of Theorem 3.1 begins: its premises are met, angle %.3g\u00b0, a\u00b7a* %.3g"
                        : "phase II of Theorem 3.1 begins: angle %.3g\u00b0, a\u00b7a* %.3g",
                Math.toDegrees(signal.angle()), signal.alignment());
        return List.of(new Event(now.step(), now.time(), after == SLOW ? Event.Kind.SLOW_PHASE : Event.Kind.FAST_PHASE,
                electron, words));
    }
}
