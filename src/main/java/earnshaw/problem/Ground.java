package earnshaw.problem;

/// What the bodies of a picture stand on. A view switches over it.
public sealed interface Ground {

    /// R^d: a line for d = 1, a plane for 2, a space for 3 and more.
    record Flat(int dimension) implements Ground {}

    /// The unit sphere in R^d: a circle for d = 2, a ball for 3 and more.
    ///
    /// @param plane whose plane the circle lies in, in TeX; empty where nothing is left out
    record Round(int dimension, String plane) implements Ground {

        /// The whole sphere.
        public Round(int dimension) {
            this(dimension, "");
        }
    }

    /// A plane through R^d spanned by two vectors, in which places are lengths.
    ///
    /// @param along  what the horizontal length is measured along, in TeX
    /// @param across what the vertical one is measured along, in TeX
    record Plane(String along, String across) implements Ground {

        @Override
        public int dimension() {
            return 2;
        }
    }

    /// Number of coordinates of a body.
    int dimension();
}
