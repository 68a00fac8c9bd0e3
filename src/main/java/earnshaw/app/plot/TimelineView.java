package earnshaw.app.plot;

import earnshaw.app.kit.FigureView;
import earnshaw.app.session.Session;
import earnshaw.figure.plot.TimelineFigure;
import earnshaw.problem.Event;
import earnshaw.simulation.undo.Branch;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The run as a line in time with its events; a hand that presses or drags there looks at that moment.
final class TimelineView {

    /// Nanoseconds between two pictures while a run plays.
    private static final long EVERY = 140_000_000L;

    private static final double HEIGHT = 46;

    private final Session session;
    private final FigureView timeline = new FigureView();
    private final Tooltip happened = new Tooltip();
    private final TimelineKeys rewind;
    private long drawn;
    private boolean stale = true;

    /// @param least width in pixels
    TimelineView(Session session, double least) {
        this.session = session;
        rewind = new TimelineKeys(session);
        timeline.setPrefHeight(HEIGHT);
        timeline.setMaxHeight(HEIGHT);
        timeline.setMinWidth(least);
        timeline.setPrefWidth(least);
        timeline.setId("timeline");
        timeline.setCursor(Cursor.HAND);
        timeline.setOnMouseMoved(this::point);
        timeline.setOnMousePressed(this::seek);
        timeline.setOnMouseDragged(this::seek);
        timeline.setOnMouseExited(_ -> session.cursor().set(OptionalDouble.empty()));
        session.theme().subscribe(() -> stale = true);
        session.enlargement().subscribe(() -> stale = true);
        session.cursor().subscribe(() -> stale = true);
        session.view().subscribe(() -> stale = true);
    }

    /// What is to be put into the window.
    Region node() {
        return timeline;
    }

    /// Shows the newest frame.
    void pulse(long now) {
        stale |= session.fresh();
        if (stale && (now - drawn > EVERY || session.frame().past().isPresent())) {
            stale = false;
            drawn = now;
            timeline.show(figure());
        }
        timeline.pulse();
    }

    /// Shows the newest frame without waiting.
    void settle() {
        timeline.settle();
    }

    private void point(MouseEvent event) {
        TimelineFigure figure = figure();
        Point2D at = new Point2D.Double(event.getX(), event.getY());
        double along = figure.along(at, area());
        session.cursor().set(Double.isNaN(along) ? OptionalDouble.empty() : OptionalDouble.of(along));
        Optional<Event> mark = figure.event(at, area());
        mark.ifPresent(what -> happened.setText(what.words()));
        if (mark.isPresent()) {
            Tooltip.install(timeline, happened);
        } else {
            Tooltip.uninstall(timeline, happened);
        }
    }

    // A click on the mark of an event goes to the exact time of the event.
    private void seek(MouseEvent event) {
        TimelineFigure figure = figure();
        double time = figure.event(new Point2D.Double(event.getX(), event.getY()), area())
                .map(Event::time)
                .orElseGet(() -> figure.time(event.getX(), area()));
        session.cursor().set(OptionalDouble.empty());
        rewind.to(time);
    }

    private Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, timeline.getWidth(), timeline.getHeight());
    }

    private TimelineFigure figure() {
        return new TimelineFigure(session.frame().run(), Branch.runs(session.frame().branches().kept()),
                session.view().get().along(),
                session.style(), session.cursor().get());
    }
}
