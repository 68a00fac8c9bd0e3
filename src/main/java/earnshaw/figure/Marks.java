package earnshaw.figure;

/// Which bodies a person has marked.
///
/// @param selected id of the selected body, 0 for none
/// @param hovered  id of the body under the pointer, 0 for none
public record Marks(int selected, int hovered) {

    /// Nothing marked, as on paper.
    public static final Marks NONE = new Marks(0, 0);
}
