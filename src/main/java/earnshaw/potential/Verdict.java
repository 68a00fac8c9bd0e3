package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.math.Gamma;
import earnshaw.math.GaussLegendre;
import earnshaw.math.SphereWave;
import earnshaw.potential.kernel.DirectProfile;
import earnshaw.potential.kernel.HomogeneousProfile;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.potential.kernel.ZonalProfile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// What can be said of a potential on a space: whether an activation realises it, and of what kind its Laplacian is.
public final class Verdict {

    private static final int DEGREES = 30;
    private static final int FREQUENCIES = 60;
    private static final int NODES = 400;
    private static final double GONE = 1e-13;

    private final Potential potential;
    private final Space space;
    private final PotentialCurve cut;

    /// @param space where the potential is defined
    public Verdict(Potential potential, Space space) {
        this.potential = potential;
        this.space = space;
        cut = new PotentialCurve(potential, space);
    }

    /// Whether some activation realises the potential.
    public boolean realizable() {
        return potential.activation(space).isPresent();
    }

    /// Whether it is realizable and why, with $...$ for formulas.
    public String realization() {
        String head = realizable() ? "Realizable: " : "Not realizable: ";
        return head + potential.reason(space) + smallest().stream()
                .mapToObj(least -> " " + looked() + (least < 0 ? " the least is " : " none is below ")
                        + number(Math.min(least, 0))
                        + ".")
                .findFirst()
                .orElse("");
    }

    private String looked() {
        return space.isSphere()
                ? "Of its first " + (DEGREES + 1) + " coefficients in spherical harmonics, computed here,"
                : "Of the transform at " + FREQUENCIES + " frequencies, computed here,";
    }

    /// The kind of the Laplacian and where, with $...$ for formulas.
    public String laplacian() {
        double lambda = potential.lambda(space);
        String along = cut.byAngle() ? "\\alpha" : "r";
        Profile profile = potential.on(space);
        String away = profile instanceof HomogeneousProfile
                ? cut.byAngle() ? "off the line through $w$ and the origin" : "away from the origin"
                : cut.byAngle() ? "away from $w$ and $-w$" : "for $r>0$";
        List<Double> zeros = cut.zeros();
        double first = cut.at(zeros.isEmpty() ? cut.reach() / 3 : zeros.getFirst() / 2).laplacian();
        if (lambda == 0 || first == 0) {
            return "Harmonic: its Laplacian is 0 " + away + ".";
        }
        if (!Double.isNaN(lambda)) {
            String where = potential.reach() > 0 ? "for $r\\geq " + number(potential.reach()) + "$" : away;
            return "$\\lambda$-harmonic " + where + ": its Laplacian is $\\lambda\\Phi$ with $\\lambda="
                    + number(lambda) + "$.";
        }
        String but = profile.rough() && profile.tip() == 0 ? " off the planes on which its gradient jumps" : "";
        if (zeros.isEmpty()) {
            return first > 0
                    ? "Strictly subharmonic" + but + ": its Laplacian is above 0."
                    : "Its Laplacian is below 0" + but + ": electrons can rest in free space.";
        }
        StringBuilder text = new StringBuilder("Neither harmonic nor subharmonic: its Laplacian is ");
        for (int i = 0; i <= zeros.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(first > 0 == (i % 2 == 0) ? "positive" : "negative");
            text.append(i < zeros.size() ? " up to $" + along + "=" + place(zeros.get(i)) + "$" : " beyond");
        }
        boolean lengths = profile instanceof DirectProfile && cut.byAngle();
        return text.append(but).append(lengths ? ", for weights of length one." : ".").toString();
    }

    private String place(double s) {
        return cut.byAngle() ? number(Math.toDegrees(s)) + "°" : number(s);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.contains(".") && !text.contains("e") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /// The least coefficient looked at: in spherical harmonics on the sphere, of the Fourier transform on R^d; empty
    /// where it is not computed.
    public OptionalDouble smallest() {
        Profile profile = potential.on(space);
        if (profile instanceof ZonalProfile zonal && space.isSphere()) {
            return OptionalDouble.of(harmonics(zonal));
        }
        Optional<RadialProfile> radial =
                profile instanceof RadialProfile one && realizable() ? Optional.of(one) : Optional.empty();
        double end = 1;
        while (radial.isPresent() && end < 300 && Math.abs(radial.get().value(end)) > GONE) {
            end *= 1.5;
        }
        return radial.isPresent() && end < 300 ? OptionalDouble.of(frequencies(radial.get(), end))
                : OptionalDouble.empty();
    }

    // Mean of f times the Gegenbauer polynomial of value 1 at 1, over the sphere.
    private double harmonics(ZonalProfile zonal) {
        GaussLegendre rule = new GaussLegendre(NODES);
        int d = space.dimension();
        double[] sums = new double[DEGREES + 1];
        double mass = 0;
        for (int i = 0; i < NODES; i++) {
            double angle = rule.node(i, 0, Math.PI);
            double t = Math.cos(angle);
            double chord = 2 * Math.sin(Math.min(angle, Math.PI - angle) / 2);
            double weight = rule.weight(i, 0, Math.PI) * Math.pow(Math.sin(angle), d - 2);
            double value = zonal.value(t, chord * chord);
            double before = 1;
            double here = t;
            mass += weight;
            sums[0] += weight * value;
            for (int n = 1; n <= DEGREES; n++) {
                sums[n] += weight * value * here;
                double next = ((2 * n + d - 2) * t * here - n * before) / (n + d - 2);
                before = here;
                here = next;
            }
        }
        double least = Double.POSITIVE_INFINITY;
        for (double sum : sums) {
            least = Math.min(least, sum / mass);
        }
        return Math.abs(least) < 1e-9 ? 0 : least;
    }

    private double frequencies(RadialProfile radial, double end) {
        GaussLegendre rule = new GaussLegendre(NODES);
        SphereWave wave = new SphereWave(space.dimension());
        double split = Math.min(cut.reach() / 8, end);
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < FREQUENCIES; j++) {
            double k = 6 * j / (cut.reach() * FREQUENCIES) * Math.PI;
            double[] parts =
                    {0, potential.reach() > 0 ? potential.reach() : split, Math.max(split, 2 * potential.reach()), end};
            double sum = 0;
            for (int p = 0; p + 1 < parts.length; p++) {
                sum += parts[p + 1] <= parts[p] ? 0 : rule.integral(
                        r -> radial.value(r) * wave.at(k * r) * Math.exp(Gamma.logSphere(space.dimension())
                                + (space.dimension() - 1) * Math.log(r)),
                        parts[p], parts[p + 1]);
            }
            least = Math.min(least, sum);
        }
        return least;
    }
}
