package earnshaw.figure.camera;

import java.awt.Shape;

/// A flat drawing of the unit sphere: places as two lengths of the map, right and up from its middle.
public sealed interface SphereChart permits EqualAreaMap, AngleMap {

    /// Writes the two lengths of a place; a place beside the sphere counts as the point of the sphere below it.
    ///
    /// @param x    holds the coordinates of the place
    /// @param from index of the first of them
    /// @param eye  the axes to the right, up and towards the eye
    /// @param out  takes the lengths
    void flat(double[] x, int from, double[][] eye, double[] out);

    /// The place of the sphere at two lengths; beyond the edge of the map the nearest one.
    ///
    /// @param old a place from which what the map does not tell is taken
    double[] place(double right, double up, double[][] eye, double[] old);

    /// The edge of the map, in its lengths with up counted downwards.
    Shape edge();

    /// Half the width and half the height of the map.
    double[] reach();

    /// How much wider and higher than the map the area is that it fills.
    double air();

    /// Whether the shortest way on the sphere between two neighbouring points of a curve leads over the edge of the
    /// map, so that no line may join them.
    boolean cut(double right1, double up1, double right2, double up2);

    /// Where a line that is cut leaves the map, at the side of its first point: right and up.
    double[] exit(double right1, double up1, double right2, double up2);
}
