package earnshaw.figure.plot;

import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Formula;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.geometry.Space;
import earnshaw.potential.Potential;
import earnshaw.potential.PotentialCurve;
import earnshaw.potential.activation.Activation;
import earnshaw.problem.Problem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// A potential, its force and its Laplacian against distance or angle, the Laplacian's changes of sign marked, and the
/// activation that realises it.
///
/// @param space where the potential is defined
/// @param style colours and sizes
public record PotentialFigure(Potential potential, Space space, Style style) implements Figure {

    /// What `render --show` calls it.
    public static final String NAME = "potential";

    /// Height over width at which it looks best.
    public static final double ASPECT = 0.6;

    private static final int POINTS = 400;
    private static final double INPUTS = 3.2;
    private static final double EDGE = 0.12;
    private static final double STEEP = 3;
    private static final double GAP = 14;
    private static final double FORMULA = 38;
    private static final double FORMULA_TYPE = 15;

    /// That of a problem with a potential; empty for others.
    public static Optional<PotentialFigure> of(Problem problem, Style style) {
        return problem.acting().map(acting -> new PotentialFigure(acting.potential(), acting.space(), style));
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        PotentialCurve cut = new PotentialCurve(potential, space);
        double gap = style.of(GAP);
        double wide = (area.getWidth() - gap) / 2;
        double high = (area.getHeight() - gap) / 2;
        double right = area.getX() + wide + gap;
        double below = area.getY() + high + gap;
        double end = cut.byAngle() ? cut.reach() : Math.max(cut.reach(), seen(cut));
        chart(cut, end, "Potential $\\Phi$", s -> cut.at(s).value(), 1, List.of())
                .draw(g, new Rectangle2D.Double(area.getX(), area.getY(), wide, high));
        chart(cut, end,
                cut.byAngle() ? "Force $-\\partial\\Phi/\\partial\\alpha$" : "Force $-\\partial\\Phi/\\partial r$",
                s -> cut.at(s).force(), 2, List.of()).draw(g, new Rectangle2D.Double(area.getX(), below, wide, high));
        chart(cut, end, "Laplacian $\\Delta\\Phi$", s -> cut.at(s).laplacian(), 3, cut.zeros())
                .draw(g, new Rectangle2D.Double(right, below, wide, high));
        activation(g, cut, new Rectangle2D.Double(right, area.getY(), wide, high));
    }

    // The axis reaches far enough to show the first change of sign.
    private static double seen(PotentialCurve cut) {
        List<Double> zeros = cut.zeros();
        return zeros.isEmpty() ? 0 : 1.5 * zeros.getFirst();
    }

    private CurveChart chart(PotentialCurve cut, double end, String title, DoubleUnaryOperator f, int colour,
            List<Double> marked) {
        double unit = cut.byAngle() ? 180 / Math.PI : 1;
        Color own = style.palette().electron(colour);
        return new CurveChart(title, cut.byAngle() ? "$\\alpha$" : "$r$", cut.byAngle(),
                capped(sampled(0, end, unit, f)), own, marked.stream().map(place -> place * unit).toList(), style);
    }

    private void activation(Graphics2D g, PotentialCurve cut, Rectangle2D area) {
        Optional<Activation> activation = potential.activation(space);
        if (activation.isEmpty()) {
            try (Pen pen = Pen.over(g, area, style)) {
                MathText.strong("Activation").draw(pen.g(), area.getX(), area.getY() + pen.of(16), style.type(),
                        style.palette().ink());
                new MathText("none realises it").draw(
                        pen.g(), area.getX(), area.getY() + pen.of(36), style.type(), style.palette().faint());
            }
            return;
        }
        double[] weights = cut.weights();
        Series curve = sampled(-INPUTS, INPUTS, 1, z -> activation.get().value(cut.input(z), weights, 0));
        double formula = style.of(FORMULA);
        new CurveChart("Activation $\\sigma$", cut.shifts() ? "$x$ for $\\theta=0$" : "$x\\cdot\\theta$", false, curve,
                style.palette().ink(), List.of(), style).draw(g,
                        new Rectangle2D.Double(
                                area.getX(), area.getY(), area.getWidth(), area.getHeight() - formula));
        new Formula("\\sigma=" + activation.get().formula(), style.of(FORMULA_TYPE), style.palette().ink()).draw(g,
                new Rectangle2D.Double(area.getX(), area.getMaxY() - formula, area.getWidth(), formula));
    }

    // At the middles of equal cells, which avoids the infinities at the ends and in the middle.
    private static Series sampled(double from, double to, double unit, DoubleUnaryOperator f) {
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double at = from + (to - from) * (i + 0.5) / POINTS;
            x[i] = at * unit;
            y[i] = f.applyAsDouble(at);
        }
        return new Series(0, false, 0, x, y);
    }

    // Near a pole the curve leaves the plot; the range is chosen from the rest of the curve.
    private static Series capped(Series curve) {
        double most = 0;
        for (int i = (int) (EDGE * POINTS); i < (1 - EDGE) * POINTS; i++) {
            most = Math.max(most, STEEP * Math.abs(curve.y()[i]));
        }
        double[] y = curve.y().clone();
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.abs(y[i]) > most && most > 0 ? Double.NaN : y[i];
        }
        return new Series(0, false, 0, curve.x(), y);
    }
}
