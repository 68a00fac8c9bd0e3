package earnshaw.problem.sharing;

import java.util.random.RandomGenerator;

/// Draws inputs of a sampled loss.
@FunctionalInterface
interface SampleSource {

    /// Writes one input: k patches of d numbers.
    void draw(RandomGenerator generator, double[][] patches);

    static SampleSource of(SharingInput input) {
        return switch (input) {
            case SharingInput.Normal _ -> SampleSource::normal;
            case SharingInput.Images images -> patches(ImageFile.images(images.file()));
        };
    }

    private static void normal(RandomGenerator generator, double[][] patches) {
        for (double[] patch : patches) {
            for (int c = 0; c < patch.length; c++) {
                patch[c] = generator.nextGaussian();
            }
        }
    }

    private static SampleSource patches(ImageSet images) {
        return (generator, patches) -> {
            int image = generator.nextInt(images.count());
            for (double[] patch : patches) {
                int top = generator.nextInt(images.rows() - ImageFile.SIDE + 1);
                int left = generator.nextInt(images.columns() - ImageFile.SIDE + 1);
                images.patch(image, top, left, ImageFile.SIDE, patch);
            }
        };
    }
}
