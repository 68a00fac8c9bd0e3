package earnshaw.problem.neuron;

/// How finely means over a law are calculated.
///
/// `FULL` gives the digits that a run needs, `PICTURE` the three or four that can be seen.
enum QuadraturePrecision {
    FULL(64, 48, 14),
    PICTURE(14, 20, 5);

    /// Nodes in a wedge between two lines.
    final int wedge;
    /// Nodes along a radius; twice as many angles.
    final int radius;
    /// Nodes in a panel, where weights are long.
    final int panel;

    QuadraturePrecision(int wedge, int radius, int panel) {
        this.wedge = wedge;
        this.radius = radius;
        this.panel = panel;
    }
}
