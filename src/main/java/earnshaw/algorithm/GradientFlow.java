package earnshaw.algorithm;

import earnshaw.algorithm.flow.FlowLanes;
import earnshaw.algorithm.flow.FlowMemory;
import earnshaw.algorithm.flow.FlowStepper;
import earnshaw.algorithm.step.StepLanes;
import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Motion;
import earnshaw.problem.Objective;
import earnshaw.schema.Knob;
import java.util.Optional;
import java.util.OptionalDouble;

/// dx/dt = -grad L by the adaptive method of Dormand and Prince of order 5(4) with dense output of order 4; on the
/// sphere every step ends with the projection, and the field at a point beside the sphere is that below it.
///
/// A fast part of a motion that has long settled keeps explicit steps short, however slowly the rest moves. After 2,000
/// steps such a run goes on with linearly implicit steps (`math.LinearlyImplicit`), which may be longer.
///
/// Steps are natural: the length of the next one travels in the state's memory, no end time clips one.
///
/// Source: Definition 2.2 of *Electron-Proton Dynamics in Deep Learning*; since L has the factor 2 of every pair, the
/// electrons move under 2 Phi. The method: Hairer, Norsett, Wanner, *Solving Ordinary Differential Equations I*,
/// II.4-II.6.
public record GradientFlow(
        @Knob(doc = "error allowed in a step, absolute and relative", min = 1e-14, max = 0.1, initial = "1e-8",
                sliderMin = 1e-12, sliderMax = 1e-3, log = true) double tolerance)
        implements Algorithm {

    /// Error that cannot be seen in a picture.
    private static final double ROUGH = 1e-4;

    @Override
    public String title() {
        return "Gradient flow";
    }

    @Override
    public Motion motion() {
        return new Motion(Motion.Kind.FLOW, title(), 0);
    }

    @Override
    public String about() {
        return "Continuous time: the electrons follow the force exactly, to the tolerance.";
    }

    @Override
    public boolean continuous() {
        return true;
    }

    @Override
    public OptionalDouble allowedError() {
        return OptionalDouble.of(tolerance);
    }

    @Override
    public Algorithm rough() {
        return new GradientFlow(Math.max(tolerance, ROUGH));
    }

    @Override
    public boolean remembers(double[] memory, Objective objective) {
        return FlowMemory.remembers(memory);
    }

    @Override
    public Stepper stepper(Objective objective, Draws draws) {
        return new FlowStepper(objective, motion(), tolerance);
    }

    @Override
    public Optional<StepLanes> lanes(Objective objective, Evaluator.Lanes lanes, int width) {
        return FlowLanes.of(objective, lanes, width, tolerance);
    }
}
