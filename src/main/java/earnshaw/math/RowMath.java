package earnshaw.math;

/// Functions of whole rows of numbers, from polynomials of our own: a Java machine compiles these loops to vector
/// instructions, which it cannot do with [Math#exp] and [Math#asin]. Nothing but correctly rounded operations is used,
/// so the bytes are the same on every machine, interpreted or compiled.
public final class RowMath {

    private static final double PER_LN2 = 1.4426950408889634;
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1; // 33 bits, so that its product with an exponent is exact
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    // Far below where the exponential is 0; beyond, the multiple of ln 2 would not be exact.
    private static final double LEAST = -1000;

    private RowMath() {}

    /// Writes two factors of e^(factor x), to be multiplied by whoever goes on calculating. Their product has a
    /// relative error below 3e-16 where factor x lies in [-708, 709]; it is 0 below, where [Math#exp] has its denormal
    /// numbers. Larger values are not meant.
    ///
    /// @param n      how many
    /// @param e      takes a number between 0.7 and 1.5; may be `x`
    /// @param powers takes a power of two, or 0
    public static void exp(double factor, double[] x, int n, double[] e, PowersOfTwo powers) {
        polynomial(factor, x, n, e, powers.row());
        powers.raise(n);
    }

    // e^r for the rest r of factor x modulo ln 2; the multiple stays behind in the last bits of `rounded`
    private static void polynomial(double factor, double[] x, int n, double[] e, double[] rounded) {
        for (int i = 0; i < n; i++) {
            double y = Math.max(LEAST, factor * x[i]);
            double round = Math.fma(y, PER_LN2, PowersOfTwo.ROUNDER);
            double whole = round - PowersOfTwo.ROUNDER;
            rounded[i] = round;
            e[i] = small(Math.fma(whole, -LN2_LOW, Math.fma(whole, -LN2_HIGH, y)));
        }
    }

    /// e^exponent for one number, the product of both factors of [#exp(double, double[], int, double[], Powers)].
    public static double exp(double exponent) {
        double y = Math.max(LEAST, exponent);
        double round = Math.fma(y, PER_LN2, PowersOfTwo.ROUNDER);
        double whole = round - PowersOfTwo.ROUNDER;
        return small(Math.fma(whole, -LN2_LOW, Math.fma(whole, -LN2_HIGH, y))) * PowersOfTwo.power(round);
    }

    // e^r for |r| <= ln2/2
    private static double small(double r) {
        // (e^r - 1 - r)/r^2, interpolated at the Chebyshev points
        double p = 2.510038549551032e-08;
        p = Math.fma(p, r, 2.7620088445409746e-07);
        p = Math.fma(p, r, 2.7557268459997064e-06);
        p = Math.fma(p, r, 2.4801521295954376e-05);
        p = Math.fma(p, r, 0.00019841269863053618);
        p = Math.fma(p, r, 0.0013888888917213717);
        p = Math.fma(p, r, 0.008333333333330062);
        p = Math.fma(p, r, 0.04166666666662413);
        p = Math.fma(p, r, 0.16666666666666669);
        p = Math.fma(p, r, 0.5000000000000001);
        p = Math.fma(p, r, 1);
        return Math.fma(p, r, 1);
    }

    /// Writes the angle under which a chord of square `q` is seen from the centre of the unit sphere, and its sine, for
    /// q in [0, 2], with a relative error below 5e-16.
    ///
    /// @param n     how many
    /// @param angle takes 2 asin(sqrt(q)/2)
    /// @param sine  takes sqrt(q (1 - q/4))
    public static void angle(double[] q, int n, double[] angle, double[] sine) {
        for (int i = 0; i < n; i++) {
            double u = q[i] / 4;
            // (angle/sine - 1)/u, interpolated at the Chebyshev points of [0, 1/2]; with the sine one root is enough
            double p = 93.36492548819815;
            p = Math.fma(p, u, -371.8610737772257);
            p = Math.fma(p, u, 701.430175727216);
            p = Math.fma(p, u, -818.7371312510801);
            p = Math.fma(p, u, 659.7862606853444);
            p = Math.fma(p, u, -386.6818924903162);
            p = Math.fma(p, u, 170.6940391760383);
            p = Math.fma(p, u, -57.1492565936783);
            p = Math.fma(p, u, 15.134556248436018);
            p = Math.fma(p, u, -2.7212671666835204);
            p = Math.fma(p, u, 0.7284751445279266);
            p = Math.fma(p, u, 0.23020413399007203);
            p = Math.fma(p, u, 0.30421842342532435);
            p = Math.fma(p, u, 0.3179617226038469);
            p = Math.fma(p, u, 0.34100563458469935);
            p = Math.fma(p, u, 0.36940797551299936);
            p = Math.fma(p, u, 0.40634921346106995);
            p = Math.fma(p, u, 0.45714285707511676);
            p = Math.fma(p, u, 0.5333333333335888);
            p = Math.fma(p, u, 0.6666666666666665);
            double root = Math.sqrt(q[i] * (1 - u));
            sine[i] = root;
            angle[i] = root * Math.fma(p, u, 1);
        }
    }
}
