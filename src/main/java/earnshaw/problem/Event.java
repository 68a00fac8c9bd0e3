package earnshaw.problem;

/// Something that happened at a step and that a person wants to see on the timeline.
///
/// @param step  the natural step at whose end it happened
/// @param time  the time then
/// @param kind  what
/// @param body  id of the body it happened to; 0 for the run as a whole
/// @param words one plain sentence
public record Event(long step, double time, Kind kind, int body, String words) {

    /// The kinds of events. `SLOW_PHASE` and `FAST_PHASE`: a phase of a descent begins, which plots show too.
    public enum Kind {
        CAPTURED, RELEASED, MERGED, SLIDING, MATCHING, HESSIAN_STEP, NEXT_ELECTRON, SLOW_PHASE, FAST_PHASE, EDITED,
        STOPPED
    }
}
