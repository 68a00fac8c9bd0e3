package earnshaw.scenario;

import earnshaw.schema.Knob;

/// One plot beside the scene.
public record Plot(
        @Knob(doc = "which quantity: loss, laplacian, angle, distance, charge, gradientNorm") String show,
        @Knob(doc = "logarithmic axis", initial = "false") boolean log) {}
