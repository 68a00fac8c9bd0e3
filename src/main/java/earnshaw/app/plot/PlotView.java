package earnshaw.app.plot;

import earnshaw.app.kit.FigureView;
import earnshaw.app.session.Session;
import earnshaw.app.session.ViewEdits;
import earnshaw.figure.plot.PlotFigure;
import earnshaw.scenario.Plot;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.undo.Branch;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One live plot.
final class PlotView extends StackPane {

    /// Nanoseconds between two pictures of a run that plays: more than seven a second are not told apart.
    private static final long EVERY = 140_000_000L;

    /// A picture that takes long is made so many times less often, so that it does not take the simulation's time.
    private static final int REST = 12;

    private final Session session;
    private final int place;
    private final FigureView figure = new FigureView();
    private final ToggleButton log = new ToggleButton("log");
    private final Button enlarge = new Button(null, new FontIcon(Feather.MAXIMIZE_2));
    private long drawn;
    private boolean stale = true;
    private boolean urgent = true;

    /// @param place of the plot in the view's list
    /// @param under takes the plot under the pointer
    PlotView(Session session, int place, ObjectProperty<PlotView> under) {
        this.session = session;
        this.place = place;
        getStyleClass().add("plot-view");
        setMinSize(0, 0);
        setFocusTraversable(true);
        log.getStyleClass().addAll("chip", "log");
        log.setTooltip(new Tooltip("Logarithmic axis (L)"));
        log.setFocusTraversable(false);
        log.setOnAction(_ -> toggleLog());
        StackPane.setAlignment(log, Pos.TOP_LEFT);
        enlarge.getStyleClass().addAll("flat", "button-icon", "plot-enlarge");
        enlarge.setTooltip(new Tooltip("Open this plot large (C, or a double click)"));
        enlarge.setAccessibleText("Open this plot large");
        enlarge.setFocusTraversable(false);
        enlarge.setOnAction(_ -> ask());
        enlarge.visibleProperty().bind(hoverProperty().or(focusedProperty()));
        StackPane.setAlignment(enlarge, Pos.BOTTOM_RIGHT);
        getChildren().addAll(figure, log, enlarge);
        setOnMouseMoved(event -> session.cursor().set(along(event.getX(), event.getY())));
        setOnMouseEntered(_ -> under.set(this));
        setOnMouseExited(_ -> {
            under.set(null);
            session.cursor().set(OptionalDouble.empty());
        });
        setOnMousePressed(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                ask();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                ask();
            }
        });
        log.widthProperty().subscribe(this::now);
        session.cursor().subscribe(this::now);
        session.view().subscribe(this::now);
        session.theme().subscribe(this::now);
        session.enlargement().subscribe(this::now);
    }

    private void now() {
        stale = true;
        urgent = true;
    }

    /// Shows the newest frame, a few times a second unless a hand asks for it.
    void pulse(long now) {
        stale |= session.fresh();
        boolean due = urgent || now - drawn > Math.max(EVERY, REST * figure.taken());
        if (stale && due && place < session.view().get().plots().size()) {
            stale = false;
            urgent = false;
            drawn = now;
            log.setSelected(plot().log());
            PlotFigure plot = shown();
            place(Math.ceil(plot.titleWidth()) + 10);
            figure.show(plot);
        }
        figure.pulse();
    }

    // The button stands right behind the title, which the figure draws.
    private void place(double left) {
        Insets before = StackPane.getMargin(log);
        if (before == null || before.getLeft() != left) {
            StackPane.setMargin(log, new Insets(4, 0, 0, left));
        }
    }

    /// Shows the newest frame without waiting.
    void settle() {
        figure.settle();
    }

    /// Turns the logarithmic axis on or off.
    void toggleLog() {
        Plot plot = plot();
        session.view().set(ViewEdits.plot(session.view().get(), place, new Plot(plot.show(), !plot.log())));
    }

    private void ask() {
        fireEvent(new PlotAsked(plot()));
    }

    /// The plot that is shown.
    Plot plot() {
        return session.view().get().plots().get(place);
    }

    private PlotFigure shown() {
        Frame frame = session.frame();
        List<Run> all =
                Stream.concat(frame.runs().stream(), Branch.runs(session.frame().branches().kept()).stream()).toList();
        return new PlotFigure(all, frame.runs().size(), plot(), session.view().get(), session.style(),
                session.reading(), log.getWidth());
    }

    private OptionalDouble along(double x, double y) {
        double along = shown().along(
                new Point2D.Double(x, y), new Rectangle2D.Double(0, 0, figure.getWidth(), figure.getHeight()));
        return Double.isNaN(along) ? OptionalDouble.empty() : OptionalDouble.of(along);
    }

    /// Number of drawings so far.
    long drawings() {
        return figure.drawings();
    }
}
