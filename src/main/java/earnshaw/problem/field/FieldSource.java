package earnshaw.problem.field;

/// Which charges make a field.
public enum FieldSource {
    /// Protons and electrons.
    ALL,
    /// Protons alone.
    FIXED,
    /// Electrons alone.
    MOVING
}
