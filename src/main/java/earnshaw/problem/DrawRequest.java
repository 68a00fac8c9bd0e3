package earnshaw.problem;

/// Something that a file asks to be drawn at random; it stays there beside its result, which wins.
public interface DrawRequest {

    /// The same request without its result.
    DrawRequest open();

    /// Whether its result depends on what else the problem says, so that it is drawn anew when that is set.
    default boolean follows() {
        return false;
    }
}
