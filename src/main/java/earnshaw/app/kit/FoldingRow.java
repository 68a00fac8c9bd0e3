package earnshaw.app.kit;

import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// A row that leaves parts out when it is too narrow for all of them.
///
/// It tries its stages in order and takes the first at which every part has its least width, or else the last one.
public class FoldingRow extends HBox {

    private List<Set<Node>> stages = List.of(Set.of());
    private Set<Node> out = Set.of();

    /// @param spacing between two parts, in pixels
    public FoldingRow(double spacing) {
        super(spacing);
    }

    /// Folds by these stages from now on.
    ///
    /// @param stages what is left out at each, the one for the widest row first
    public final void foldBy(List<Set<Node>> stages) {
        this.stages = List.copyOf(stages);
        leaveOut(stages.getFirst());
    }

    /// The least width of a part, in pixels.
    ///
    /// @param out what is left out with it
    public double least(Node part, Set<Node> out) {
        return part.minWidth(-1);
    }

    /// The width that the row needs now, in pixels.
    public final double least() {
        return least(out);
    }

    private double least(Set<Node> out) {
        double width = snappedLeftInset() + snappedRightInset() - getSpacing();
        for (Node part : getChildren()) {
            if (!out.contains(part)) {
                Insets around = getMargin(part);
                width += getSpacing() + least(part, out)
                        + (around == null ? 0 : around.getLeft() + around.getRight());
            }
        }
        return width;
    }

    /// Hears what is left out from now on.
    public void folded(Set<Node> out) {}

    // A window may be narrower than everything that is on show now.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    public void layoutChildren() {
        leaveOut(stages.stream().filter(stage -> least(stage) <= getWidth()).findFirst().orElse(stages.getLast()));
        super.layoutChildren();
    }

    private void leaveOut(Set<Node> now) {
        if (!now.equals(out)) {
            out.forEach(part -> show(part, true));
            now.forEach(part -> show(part, false));
            out = now;
            folded(now);
        }
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
