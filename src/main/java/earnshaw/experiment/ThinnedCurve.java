package earnshaw.experiment;

import earnshaw.schema.Knob;

/// One number along a run, thinned.
///
/// @param show   id of the observable
/// @param at     steps of a descent or times of a flow, rising
/// @param values as many
public record ThinnedCurve(
        @Knob(doc = "which quantity") String show,
        @Knob(doc = "steps of a descent, times of a flow") double[] at,
        @Knob(doc = "the quantity there") double[] values) {}
