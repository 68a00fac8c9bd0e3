package earnshaw.potential.kernel;

/// A place where the formula of a potential ends, and what the program puts there. Everywhere else value, gradient,
/// Laplacian and Hessian are those of the formula.
///
/// @param place    where
/// @param standing what is put there
public record Boundary(Place place, Standing standing) {

    /// Where the charges of a pair stand.
    public enum Place {
        COINCIDENT("charges at the same place"),
        ANTIPODAL("charges opposite to each other"),
        ORIGIN("a charge at the origin"),
        PLANE("charges with a coordinate in common");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        /// A noun phrase.
        public String words() {
            return words;
        }
    }

    /// What stands there.
    public enum Standing {
        /// The value is infinite, and with it the loss.
        INFINITE("Phi is infinite", "the force is taken as 0, loss and Laplacian are not defined"),
        /// The value is finite and the Laplacian is not.
        TIP("Phi has a tip", "the value is its limit, the force is taken as 0, the Laplacian is infinite"),
        /// A tip among directions, where both derivatives are taken as 0.
        ANGLE_TIP("Phi has a tip", "the value is its limit, force and Laplacian are taken as 0"),
        /// The value has a limit, its derivatives have none.
        KINK("Phi has a kink", "the value is 0, its limit, the force is taken as 0, the Laplacian is not defined"),
        /// The gradient jumps across a plane.
        CREASE("Phi has a crease", "the force across it is taken as 0, the Laplacian is that beside it"),
        /// Not even the value has a limit.
        REFUSED("Phi has no limit", "such a charge is refused");

        private final String words;
        private final String convention;

        Standing(String words, String convention) {
            this.words = words;
            this.convention = convention;
        }

        /// A sentence on Phi.
        public String words() {
            return words;
        }

        /// Whether the Laplacian, and with it the Hessian, is not defined there.
        public boolean endsCurvature() {
            return this == INFINITE || this == TIP || this == KINK || this == REFUSED;
        }
    }

    /// Both in a sentence: `a charge at the origin: Phi has no limit; such a charge is refused`.
    public String words() {
        return place.words + ": " + standing.words + "; " + standing.convention;
    }
}
