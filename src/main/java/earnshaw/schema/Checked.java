package earnshaw.schema;

/// A record with rules that reach over several of its components, such as "every position has `dimension` numbers".
///
/// Called after the record was built from a file; every broken rule is told to the listener, none is thrown.
public interface Checked {

    /// Tells every broken rule of this value.
    void check(Faults faults);

    /// Takes faults of a value, each with the path of the guilty part *relative to the checked record*.
    @FunctionalInterface
    interface Faults {

        /// @param path     for instance `protons[0].at`; empty for the record itself
        /// @param found    what stands there, in plain words
        /// @param allowed  what may stand there
        void add(String path, String found, String allowed);
    }
}
