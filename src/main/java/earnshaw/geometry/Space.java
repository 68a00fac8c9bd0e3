package earnshaw.geometry;

/// Where a single charge lives: R^d, or the unit sphere S^(d-1) in R^d.
///
/// @param kind      the shape
/// @param dimension number of coordinates d of a point (the ambient ones on the sphere)
public record Space(Shape kind, int dimension) {

    /// The two shapes of the papers.
    public enum Shape { EUCLIDEAN, SPHERE }

    public Space {
        int least = kind == Shape.SPHERE ? 2 : 1;
        if (dimension < least) {
            throw new IllegalArgumentException("dimension " + dimension + ", allowed " + least + " or more");
        }
    }

    /// R^dimension.
    public static Space euclidean(int dimension) {
        return new Space(Shape.EUCLIDEAN, dimension);
    }

    /// The unit sphere in R^dimension.
    public static Space sphere(int dimension) {
        return new Space(Shape.SPHERE, dimension);
    }

    /// Whether it is a sphere.
    public boolean isSphere() {
        return kind == Shape.SPHERE;
    }

    /// Number of directions in which a point can move.
    public int freedom() {
        return isSphere() ? dimension - 1 : dimension;
    }

    /// `R^3`, `S^2`: the name in plain text.
    public String text() {
        return isSphere() ? "S^" + (dimension - 1) : "R^" + dimension;
    }

    /// The manifold of one point.
    public Manifold manifold() {
        return isSphere() ? new Sphere(dimension) : new Euclidean(dimension);
    }
}
