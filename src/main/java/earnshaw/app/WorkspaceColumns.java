package earnshaw.app;

import earnshaw.app.kit.WindowLayout;
import earnshaw.app.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Forms, scene and plots beside each other. The outer two have their width, the scene takes the rest; in a narrow
/// window all three give way. A width that a hand has chosen stays.
///
/// In a window that is too narrow for three columns the plots go, and come back when it is wide again. Whoever shows
/// one of the outer columns there folds the other.
final class WorkspaceColumns extends SplitPane {

    private static final double SIDE = 312;
    private static final double LEAST_SIDE = 264;
    private static final double PLOTS = 356;
    private static final double LEAST_SCENE = 320;

    /// Width of a window below which it shows one outer column at a time.
    private static final double THREE = 820;

    /// Width of a window in which every column has what it likes.
    private static final double ROOMY = 1400;

    private final Session session;
    private final Region side;
    private final Region middle;
    private final Region plots;
    private final BooleanProperty sideShown = new SimpleBooleanProperty(true);
    private final BooleanProperty plotsShown = new SimpleBooleanProperty(true);
    /// What the window's width has folded away.
    private Optional<BooleanProperty> folded = Optional.empty();
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
        sideShown.subscribe((_, now) -> makeRoom(now, plotsShown));
        plotsShown.subscribe((_, now) -> makeRoom(now, sideShown));
        widthProperty().subscribe(this::fold);
        session.enlargement().subscribe(_ -> divide());
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Region region && region.getStyleClass().contains("split-pane-divider")) {
                sideWidth = sideShown.get() ? side.getWidth() : sideWidth;
                plotsWidth = plotsShown.get() ? plots.getWidth() : plotsWidth;
            }
        });
    }

    private boolean narrow() {
        return getWidth() > 0 && getWidth() < THREE;
    }

    private void makeRoom(boolean shown, BooleanProperty other) {
        if (shown && narrow() && other.get()) {
            folded = Optional.of(other);
            other.set(false);
        }
    }

    private void fold() {
        if (narrow()) {
            makeRoom(sideShown.get(), plotsShown);
        } else if (getWidth() > 0) {
            Optional<BooleanProperty> back = folded;
            folded = Optional.empty();
            back.ifPresent(column -> column.set(true));
        }
    }

    private boolean wanted(BooleanProperty column) {
        return column.get() || folded.filter(away -> away == column).isPresent();
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
                wanted(sideShown), wanted(plotsShown), sideWidth, plotsWidth);
    }

    /// Lays them as they were.
    void lay(WindowLayout layout) {
        sideWidth = layout.sideWidth();
        plotsWidth = layout.plotsWidth();
        folded = Optional.empty();
        sideShown.set(layout.side());
        plotsShown.set(layout.plots());
        fold();
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
