package earnshaw.problem.sharing;

import earnshaw.schema.Kind;
import earnshaw.schema.Knob;
import earnshaw.schema.Named;
import java.util.Optional;

/// The law of the inputs x_1 ... x_k of a sampled loss.
@Kind(key = "draw")
public sealed interface SharingInput {

    /// Standard normal numbers.
    @Named(title = "Normal", about = "Every number of a patch is standard normal.")
    record Normal() implements SharingInput {}

    /// Patches of one image of a handwritten digit, each of [ImageFile#SIDE] by `SIDE` pixels at a place of its own,
    /// from 0 to 1, with mean zero.
    ///
    /// @param file an IDX file of images, plain or gzipped; empty for the sample that comes with the program
    @Named(title = "Digits", about = "Every patch is a piece of 10 by 10 pixels of one handwritten digit.")
    record Images(
            @Knob(doc = "IDX file of images, plain or gzipped, seen from the working directory; omitted: 2,000 digits of MNIST") Optional<String> file)
            implements SharingInput {}
}
