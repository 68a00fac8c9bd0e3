package earnshaw.schema;

/// One of several things that a person may choose: a record of a [Kind], or a constant of an enum.
public interface Described {

    /// What a person reads.
    String title();

    /// One sentence on what it is or does.
    String about();
}
