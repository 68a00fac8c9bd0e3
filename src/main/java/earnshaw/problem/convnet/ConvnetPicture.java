package earnshaw.problem.convnet;

import earnshaw.problem.BarValues;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Landscape;
import earnshaw.problem.Overlay;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The picture of one walker of [Convnet]: the directions of v and w*, the output weights as bars, and the spurious
/// point.
final class ConvnetPicture {

    private static final int CORNERS = 120;
    private static final double MARK = 0.055;
    private static final double NOT_ALONG = 1e-9;

    private final ConvnetWalker walker;
    private final ConvnetLayout at;
    private final DirectionChart compass;

    ConvnetPicture(ConvnetWalker walker) {
        this.walker = walker;
        at = walker.problem().layout();
        compass = walker.chart();
    }

    Picture of(State state, double[] gradient) {
        double[] x = state.x();
        Ground ground = walker.problem().ground();
        int electron = walker.electron();
        double[] change = Arrays.copyOf(gradient, at.p());
        Arrays.setAll(change, c -> 0 - change[c]);
        List<Body> bodies = List.of(
                new Body(electron, Body.Kind.ELECTRON, label(electron), place(x, electron, ground), -1,
                        compass.velocity(x, change), DirectionChart.TEACHER, false, false, 0, at.p()),
                new Body(DirectionChart.TEACHER, Body.Kind.PROTON, "w^*", place(x, DirectionChart.TEACHER, ground), 1,
                        new double[ground.dimension()], electron, false, false, at.targetFilter(), at.p()));
        return new Picture(ground, bodies, Landscape.NONE, overlays(x, ground), List.of(bars(x)));
    }

    private String label(int electron) {
        return walker.problem().starts().list().size() == 1 ? "v" : "v_{" + electron + "}";
    }

    private double[] place(double[] x, int body, Ground ground) {
        double[] place = new double[ground.dimension()];
        compass.place(x, body, place);
        return place;
    }

    private BarValues bars(double[] x) {
        double[] values = Arrays.copyOfRange(x, at.outputs(), at.outputs() + at.k());
        double[] targets = Arrays.copyOfRange(x, at.targetOutputs(), at.size());
        double length = DescentSignal.of(at, x).length();
        VectorSums.scale(targets, length);
        return new BarValues(walker.electron(), "a", values, targets);
    }

    private List<Overlay> overlays(double[] x, Ground ground) {
        SpuriousPoint point = SpuriousPoint.of(at, x);
        String name = String.format(Locale.ROOT,
                point.isMinimum() ? "spurious minimum, loss %.3g" : "spurious point, a saddle of loss %.3g",
                point.loss());
        String remark = point.isMinimum()
                ? "opposite to $w^*$ there is a minimum that is not global, since there $a\\cdot a^*<0$ (Lemma 4.1)"
                : "opposite to $w^*$ there is a saddle, since there $a\\cdot a^*\\geq 0$; Lemma 4.1 as printed takes it for a minimum";
        return List.of(new Overlay.Curve(name,
                List.of(DescentInvariants.population(walker.problem().samples().isPresent())), remark,
                around(x, ground), false));
    }

    // a small circle around the direction opposite to w*
    private List<double[]> around(double[] x, Ground ground) {
        double[] middle = place(x, DirectionChart.TEACHER, ground);
        VectorSums.scale(middle, -1);
        if (middle.length < 3) {
            return circle(new double[] {MARK, 0}, new double[] {0, MARK}, middle);
        }
        double[] first = {middle[1], -middle[0], 0};
        if (VectorSums.unit(first) < NOT_ALONG) {
            first = new double[] {1, 0, 0};
        }
        double[] second = {
            middle[1] * first[2] - middle[2] * first[1], middle[2] * first[0] - middle[0] * first[2],
            middle[0] * first[1] - middle[1] * first[0]};
        VectorSums.scale(first, Math.sin(MARK));
        VectorSums.scale(second, Math.sin(MARK));
        VectorSums.scale(middle, Math.cos(MARK));
        return circle(first, second, middle);
    }

    private static List<double[]> circle(double[] first, double[] second, double[] middle) {
        List<double[]> points = new ArrayList<>();
        for (int corner = 0; corner <= CORNERS; corner++) {
            double angle = 2 * Math.PI * corner / CORNERS;
            double[] point = middle.clone();
            Arrays.setAll(point, c -> middle[c] + Math.cos(angle) * first[c] + Math.sin(angle) * second[c]);
            points.add(point);
        }
        return points;
    }
}
