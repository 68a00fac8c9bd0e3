package earnshaw.figure.style;

/// One entry of a legend that stands outside of what it explains: a sample of a mark, and the words for it.
///
/// @param sample what stands before the words
/// @param words  as [MathText]
public record KeyEntry(Sample sample, String words) {

    /// Draws a sample.
    public interface Sample {

        /// @param x    where it begins
        /// @param y    its middle
        /// @param wide its width
        void draw(Pen pen, double x, double y, double wide);
    }

    /// No sample.
    static final Sample NONE = (_, _, _, _) -> {};

    /// An entry of words alone, such as what a picture does not show.
    static KeyEntry note(String words) {
        return new KeyEntry(NONE, words);
    }
}
