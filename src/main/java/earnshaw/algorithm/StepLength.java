package earnshaw.algorithm;

import earnshaw.schema.Knob;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The [Knob] of the step length, which all algorithms with steps of a fixed length have. Where a file leaves it out,
/// it is that of `Problem.usualStep`.
@Knob(doc = "step length; usual: 0.05 for charges, 0.001 for a neuron, 0.1 elsewhere", symbol = "\\alpha", min = 0,
        above = true,
        initial = "0.05", written = true, sliderMin = 1e-4, sliderMax = 1, log = true)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface StepLength {}
