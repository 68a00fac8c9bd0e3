package earnshaw.problem;

/// Something that a file asks to be drawn at random; it stays there beside its result, which wins.
public interface DrawRequest {

    /// The same request without its result.
    DrawRequest open();

    /// Whether its result depends on what else the problem says, so that it is drawn anew when that is set.
    default boolean follows() {
        return false;
    }

    /// Whether it asks for a draw; false for a record that may as well hold what was given.
    default boolean asks() {
        return true;
    }

    /// The same request for so many; itself where nothing is counted.
    default DrawRequest times(int count) {
        return this;
    }

    /// The result as a file would give it in place of the request; itself where that cannot be.
    default Record given() {
        return (Record) this;
    }
}
