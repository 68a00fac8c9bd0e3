package earnshaw.app;

import earnshaw.app.kit.WindowLayout;
import earnshaw.app.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Forms, scene and plots beside each other. The outer two have their width, the scene takes the rest; in a narrow window
/// all three give way. A width that a hand has chosen stays.
final class WorkspaceColumns extends SplitPane {

    private static final double SIDE = 312;
    private static final double LEAST_SIDE = 264;
    private static final double PLOTS = 356;
    private static final double LEAST_SCENE = 120;

    /// Width of a window in which every column has what it likes.
    private static final double ROOMY = 1400;

    private final Session session;
    private final Region side;
    private final Region middle;
    private final Region plots;
    private final BooleanProperty sideShown = new SimpleBooleanProperty(true);
    private final BooleanProperty plotsShown = new SimpleBooleanProperty(true);
    private double divided;
    private double sideWidth;
    private double plotsWidth;

    WorkspaceColumns(Session session, Region side, Region middle, Region plots) {
        this.session = session;
        this.side = side;
        this.middle = middle;
        this.plots = plots;
        getStyleClass().add("columns");
        middle.getStyleClass().add("middle");
        middle.setMinWidth(LEAST_SCENE);
        side.setMinWidth(LEAST_SIDE);
        side.setPrefWidth(SIDE);
        plots.setPrefWidth(PLOTS);
        setResizableWithParent(side, false);
        setResizableWithParent(plots, false);
        sideShown.subscribe(_ -> arrange());
        plotsShown.subscribe(_ -> arrange());
        session.enlargement().subscribe(_ -> divide());
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Region region && region.getStyleClass().contains("split-pane-divider")) {
                sideWidth = sideShown.get() ? side.getWidth() : sideWidth;
                plotsWidth = plotsShown.get() ? plots.getWidth() : plotsWidth;
            }
        });
    }

    /// Whether the forms are shown.
    BooleanProperty sideShown() {
        return sideShown;
    }

    /// Whether the plots are shown.
    BooleanProperty plotsShown() {
        return plotsShown;
    }

    /// A layout with these columns.
    WindowLayout in(WindowLayout layout) {
        return new WindowLayout(layout.x(), layout.y(), layout.width(), layout.height(), layout.maximised(),
                sideShown.get(), plotsShown.get(), sideWidth, plotsWidth);
    }

    /// Lays them as they were.
    void lay(WindowLayout layout) {
        sideWidth = layout.sideWidth();
        plotsWidth = layout.plotsWidth();
        sideShown.set(layout.side());
        plotsShown.set(layout.plots());
        divide();
    }

    private void arrange() {
        List<Region> shown = new ArrayList<>();
        if (sideShown.get()) {
            shown.add(side);
        }
        shown.add(middle);
        if (plotsShown.get()) {
            shown.add(plots);
        }
        getItems().setAll(shown);
        divide();
    }

    // The skin shares out the difference to the width before; what that gives is put right at once.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getWidth() != divided) {
            divide();
            super.layoutChildren();
        }
    }

    private void divide() {
        double width = getWidth();
        if (width <= 0) {
            return;
        }
        divided = width;
        double share = Math.clamp(width / ROOMY, 0.6, 1);
        double left = sideWidth > 0 ? sideWidth : SIDE * share;
        double right = (plotsWidth > 0 ? plotsWidth : PLOTS * share) * session.enlargement().get();
        setDividerPositions(Stream.concat(
                sideShown.get() ? Stream.of(Math.max(LEAST_SIDE, left) / width) : Stream.empty(),
                plotsShown.get() ? Stream.of(1 - right / width) : Stream.empty())
                .mapToDouble(Double::doubleValue)
                .toArray());
    }
}
