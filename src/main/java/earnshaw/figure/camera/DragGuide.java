package earnshaw.figure.camera;

/// Where a hand moves what it holds: a plane through its place that is parallel to the window, or a straight line.
public sealed interface DragGuide {

    /// A plane in space, seen from the front.
    ///
    /// @param through the place that the hand took hold of; never written
    record Plane(double[] through) implements DragGuide {}

    /// A line.
    ///
    /// @param through   the place that the hand took hold of; never written
    /// @param direction as many numbers as the place, at least as many as are seen; not all 0
    record Line(double[] through, double[] direction) implements DragGuide {}
}
