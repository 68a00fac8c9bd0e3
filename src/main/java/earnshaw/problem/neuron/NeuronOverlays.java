package earnshaw.problem.neuron;

import earnshaw.math.Norms;
import earnshaw.problem.Landscape;
import earnshaw.problem.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// What the theorems say of the places around a walker.
///
/// @param x the state that is seen
record NeuronOverlays(NeuronWalker walker, NeuronLandscape landscape, double[] x) {

    private static final int CORNERS = 180;
    private static final double UNIT = 1e-6;

    List<Overlay> all() {
        NeuronInput input = walker.problem().input();
        NeuronActivation sigma = walker.sigma();
        boolean relu = sigma instanceof NeuronActivation.Relu;
        int d = walker.problem().d();
        double v = Norms.of(x, d, d);
        List<Overlay> all = new ArrayList<>();
        if (d == 1 || v == 0) {
            return all;
        }
        if (input instanceof NeuronInput.Adversarial) {
            all.add(new Overlay.Region("Theorem 3.1: loss below $1/(8d)$", NeuronTheorems.deadPremises(walker, x),
                    "with a quarter of its coordinates dead a run never comes here",
                    new Below(landscape, 1.0 / (8 * d))));
            return all;
        }
        PlaneFrame frame = new PlaneFrame(new double[d]);
        frame.turn(x);
        all.add(new Overlay.Region("Theorem 4.2: nearer to $v$", DistanceBound.assumption(sigma, input, frame, UNIT),
                "the inner product of the gradient with $w-v$ is positive, as far as $\\|w\\|\\le 2$",
                new Nearer(landscape)));
        if (relu && !input.symmetric() && NeuronChart.flat(d)) {
            all.add(new Overlay.Region("angle to $v$ grows", List.of(),
                    "under laws without symmetry the angle need not fall (section 6.2)", new TurnsAway(landscape)));
        }
        if (relu && input.symmetric()) {
            all.add(new Overlay.Curve("Lemma 6.3", List.of(),
                    "inside, $w$ becomes longer: $\\|w\\|\\le((\\pi-\\theta)\\cos\\theta+\\sin\\theta)/\\pi$",
                    around(v, Lemma63Radius::right), false));
            all.add(new Overlay.Curve("Lemma 6.3 as printed", List.of(),
                    "erratum: its proof leaves out a density, and allows $1/2$ at a right angle, where $1/\\pi$ is right",
                    around(v, Lemma63Radius::printed), true));
        }
        return all;
    }

    /// How far the flow comes nearer to v, inside |w| < 2.
    private record Nearer(NeuronLandscape landscape) implements Landscape {

        @Override
        public double at(double[] place) {
            double[] at = landscape.numbers(place);
            double[] g = landscape.gradient(at);
            double product = 0;
            double square = 0;
            for (int c = 0; c < g.length; c++) {
                product += g[c] * (at[c] - at[g.length + c]);
                square += at[c] * at[c];
            }
            return Math.min(product, 2 - Math.sqrt(square));
        }
    }

    /// The part of the gradient across w, on the side of v: positive where the flow turns away.
    private record TurnsAway(NeuronLandscape landscape) implements Landscape {

        @Override
        public double at(double[] place) {
            double[] at = landscape.numbers(place);
            double[] g = landscape.gradient(at);
            double side = at[0] * at[3] - at[1] * at[2]; // and not its sign alone, so that the border is where it should be
            return side * (at[0] * g[1] - at[1] * g[0]);
        }
    }

    /// How far the loss lies below a number.
    private record Below(NeuronLandscape landscape, double number) implements Landscape {

        @Override
        public double at(double[] place) {
            return number - landscape.at(place);
        }
    }

    // polar in the angle to v; the half that is seen in a plane of v and w
    private List<double[]> around(double v, DoubleUnaryOperator length) {
        int d = walker.problem().d();
        boolean flat = NeuronChart.flat(d);
        double turn = flat ? Math.atan2(x[d + 1], x[d]) : 0;
        List<double[]> points = new ArrayList<>();
        for (int i = flat ? -CORNERS : 0; i <= CORNERS; i++) {
            double angle = Math.PI * i / CORNERS;
            double radius = v * length.applyAsDouble(Math.abs(angle));
            points.add(new double[] {radius * Math.cos(turn + angle), radius * Math.sin(turn + angle)});
        }
        return points;
    }
}
