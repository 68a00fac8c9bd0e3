package earnshaw.problem;

/// What the bodies of a picture stand on. A view switches over it.
public sealed interface Ground {

    /// R^d: a line for d = 1, a plane for 2, a space for 3 and more.
    ///
    /// @param symbol of a place in it, in TeX, whose coordinates an axis is named after
    record Flat(int dimension, String symbol) implements Ground {

        /// Places without a name of their own.
        public Flat(int dimension) {
            this(dimension, "x");
        }
    }

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
