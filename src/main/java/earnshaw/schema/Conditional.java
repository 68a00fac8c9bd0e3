package earnshaw.schema;

/// A record some of whose components mean something only beside certain values of the others: a form shows those that
/// do, and what has lost its meaning goes back to its initial value.
public interface Conditional {

    /// Whether a component means something here.
    ///
    /// @param key its name
    boolean applies(String key);
}
