package earnshaw.problem.sharing;

import earnshaw.schema.Checked;
import earnshaw.schema.Schema;

/// What must hold between the settings of [Sharing].
final class SharingRules {

    private SharingRules() {}

    static void check(Sharing sharing, Checked.Faults faults) {
        WeightVectors.check(sharing.target(), "target", 1, sharing.dimension(), faults);
        WeightVectors.check(sharing.start(), "start", sharing.rows(), sharing.dimension(), faults);
        if (sharing.objective() != Sharing.Objective.SAMPLED) {
            String only = "with the objective \"sampled\" only";
            if (sharing.function() != Sharing.Function.BOTH) {
                faults.add("function", '"' + Schema.id(sharing.function()) + '"', only);
            }
            if (sharing.readout() != Sharing.Knowledge.KNOWN) {
                faults.add("readout", '"' + Schema.id(sharing.readout()) + '"', only);
            }
            if (!(sharing.input() instanceof SharingInput.Normal)) {
                faults.add("input", "images", only);
            }
        } else if (sharing.input() instanceof SharingInput.Images images) {
            checkImages(sharing.dimension(), images, faults);
        }
        if (sharing.objective() != Sharing.Objective.WAVES) {
            sharing.linear().ifPresent(
                    slope -> faults.add("linear", Schema.number(slope), "with the objective \"waves\" only"));
        }
    }

    private static void checkImages(int dimension, SharingInput.Images images, Checked.Faults faults) {
        int pixels = ImageFile.SIDE * ImageFile.SIDE;
        if (dimension != pixels) {
            faults.add("dimension", String.valueOf(dimension), pixels + " with images: patches of 10 x 10 pixels");
        }
        try {
            ImageFile.images(images.file());
        } catch (IllegalArgumentException unreadable) {
            faults.add("input.file", String.valueOf(unreadable.getMessage()),
                    "an IDX file of images of 10 x 10 pixels or more, plain or gzipped");
        }
    }
}
