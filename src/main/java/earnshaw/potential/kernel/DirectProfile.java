package earnshaw.potential.kernel;

/// A potential on R^d that is neither radial nor homogeneous and brings its own pair functions.
public non-sealed interface DirectProfile extends Profile {

    /// Whether it depends on theta - w alone.
    boolean shifts();

    /// Its sums over pairs in d dimensions.
    PairSums sums(int d);

    /// Its second derivatives in d dimensions.
    PairCurvature curvature(int d);
}
