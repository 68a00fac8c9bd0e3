package earnshaw.math;

/// Probabilists' Hermite polynomials of length one, he_n = He_n/sqrt(n!): orthonormal under the standard normal law.
public final class Hermite {

    private Hermite() {}

    /// sum_n a_n he_n(z), through he_(n+1) = (z he_n - sqrt(n) he_(n-1))/sqrt(n+1).
    public static double sum(double[] a, double z) {
        double before = 0;
        double here = 1;
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += a[n] * here;
            double next = (z * here - Math.sqrt(n) * before) / Math.sqrt(n + 1);
            before = here;
            here = next;
        }
        return sum;
    }

    /// The derivative of [#sum]: he_n' = sqrt(n) he_(n-1).
    public static double slope(double[] a, double z) {
        double before = 0;
        double here = 1;
        double sum = 0;
        for (int n = 1; n < a.length; n++) {
            sum += a[n] * Math.sqrt(n) * here;
            double next = (z * here - Math.sqrt(n - 1) * before) / Math.sqrt(n);
            before = here;
            here = next;
        }
        return sum;
    }
}
