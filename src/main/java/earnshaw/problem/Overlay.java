package earnshaw.problem;

import earnshaw.problem.TheoremCheck.Premise;
import java.util.List;

/// What a theorem says about places of the ground, drawn over the landscape where its premises are met; elsewhere the
/// legend tells which of them is not.
public sealed interface Overlay {

    /// What a legend calls it, with formulas between dollar signs.
    String name();

    /// What the theorem asks for.
    List<Premise> premises();

    /// What it says and where it comes from, short, with formulas between dollar signs; where a paper prints it
    /// wrongly, the erratum.
    String remark();

    /// Where a condition holds.
    ///
    /// @param margin positive where it holds, negative where it does not, continuous at the border
    record Region(String name, List<Premise> premises, String remark, Landscape margin) implements Overlay {

        public Region {
            premises = List.copyOf(premises);
        }
    }

    /// A line.
    ///
    /// @param points its corners in order, as many coordinates each as the ground has
    /// @param dashed whether it only stands beside the one that is right or that was run
    record Curve(String name, List<Premise> premises, String remark, List<double[]> points, boolean dashed)
            implements Overlay {

        public Curve {
            premises = List.copyOf(premises);
            points = List.copyOf(points);
        }
    }
}
