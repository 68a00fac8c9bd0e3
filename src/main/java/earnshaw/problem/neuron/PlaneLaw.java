package earnshaw.problem.neuron;

import earnshaw.math.GaussLegendre;

/// A law of inputs in the plane of w and v, as a chain of two numbers: s, which gives the coordinate along w, and t,
/// which gives the one across.
sealed interface PlaneLaw {

    /// Largest size of s, and of t.
    double reach();

    /// Density of s.
    double density(double s);

    /// Density of t, which does not depend on s.
    double inner(double t);

    /// The coordinate along w, less its mean.
    double along(double s);

    /// The coordinate across, less its mean.
    double across(double s, double t);

    /// The t of a coordinate across, the nearest end where there is none.
    double place(double s, double across);

    /// By how much a step in t can be longer than one across.
    double scale(double s);

    /// Mean square of a coordinate beside the plane.
    double beside(double s, double t);

    /// The normal law with covariance I.
    record Normal() implements PlaneLaw {

        // the density beyond is below 1e-18
        private static final double REACH = 9;

        @Override
        public double reach() {
            return REACH;
        }

        @Override
        public double density(double s) {
            return Math.exp(-s * s / 2) / Math.sqrt(2 * Math.PI);
        }

        @Override
        public double inner(double t) {
            return density(t);
        }

        @Override
        public double along(double s) {
            return s;
        }

        @Override
        public double across(double s, double t) {
            return t;
        }

        @Override
        public double place(double s, double across) {
            return Math.clamp(across, -REACH, REACH);
        }

        @Override
        public double scale(double s) {
            return 1;
        }

        @Override
        public double beside(double s, double t) {
            return 1;
        }
    }

    /// A law on the unit sphere or in the ball: sin s along, cos s sin t across, with densities cos^n s and cos^(n-1)
    /// t.
    ///
    /// @param power    n
    /// @param share    beside the plane the mean square is this share of what is left of the square
    /// @param outer    integral of cos^n
    /// @param interior integral of cos^(n-1)
    record Round(int power, double share, double outer, double interior) implements PlaneLaw {

        private static final int NODES = 64;

        /// The uniform law on the unit sphere of R^d, d of 3 or more.
        static Round sphere(int d) {
            return of(d - 2, 1.0 / (d - 2));
        }

        /// The uniform law in the unit ball of R^d.
        static Round ball(int d) {
            return of(d, 1.0 / d);
        }

        private static Round of(int power, double share) {
            return new Round(power, share, integral(power), integral(power - 1));
        }

        private static double integral(int power) {
            double reach = reach(power);
            return new GaussLegendre(NODES).integral(s -> Math.pow(Math.cos(s), power), -reach, reach);
        }

        // cos^n is below 1e-17 of its largest value beyond
        private static double reach(int power) {
            return Math.min(Math.PI / 2, 9 / Math.sqrt(Math.max(1, power)));
        }

        @Override
        public double reach() {
            return reach(power - 1);
        }

        @Override
        public double density(double s) {
            return Math.pow(Math.cos(s), power) / outer;
        }

        @Override
        public double inner(double t) {
            return Math.pow(Math.cos(t), power - 1) / interior;
        }

        @Override
        public double along(double s) {
            return Math.sin(s);
        }

        @Override
        public double across(double s, double t) {
            return Math.cos(s) * Math.sin(t);
        }

        @Override
        public double place(double s, double across) {
            return Math.asin(Math.clamp(across / Math.cos(s), -1, 1));
        }

        @Override
        public double scale(double s) {
            return 1 / Math.cos(s);
        }

        @Override
        public double beside(double s, double t) {
            double left = Math.cos(s) * Math.cos(t);
            return share * left * left;
        }
    }
}
