package earnshaw.app.plot;

import earnshaw.app.kit.FigureView;
import earnshaw.app.kit.NumberText;
import earnshaw.app.session.Session;
import earnshaw.figure.plot.TimelineFigure;
import earnshaw.problem.Event;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import earnshaw.simulation.undo.Branch;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bottom of the window: plays and steps, and says where the run stands.
public final class PlaybackBar extends HBox {

    /// Nanoseconds between two pictures of the timeline, and between two looks at the numbers, while a run plays.
    private static final long TIMELINE_EVERY = 140_000_000L;
    private static final long NUMBERS_EVERY = 50_000_000L;

    private static final double LEAST_TIMELINE = 150;

    private static final double LEAST_STATUS = 112;
    private static final double WIDEST_STATUS = 270;

    private final Session session;
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private final Button play = new Button(null, playIcon);
    private final Slider speed = new Slider(0, 1, 0.5);
    private final Label speedWords = new Label();
    private final FigureView timeline = new FigureView();
    private final Tooltip happened = new Tooltip();
    private final BranchMenu runs;
    private final TimelineKeys rewind;
    private final Label time = new Label();
    private final Label step = new Label();
    private final Label seed = new Label();
    private final Label length = new Label();
    private final Label memory = new Label();
    private final Label status = new Label();
    private long drawn;
    private boolean stale = true;
    private long read;
    private boolean unread = true;
    private boolean showing;

    /// @param before buttons before play
    /// @param behind buttons behind it
    public PlaybackBar(Session session, List<Button> before, List<Button> behind) {
        this.session = session;
        runs = new BranchMenu(session);
        rewind = new TimelineKeys(session);
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        play.getStyleClass().addAll("play", "accent");
        play.setFocusTraversable(false);
        play.setOnAction(_ -> session.playOrPause());
        play.setId("play");
        HBox keys = new HBox(6);
        keys.getChildren().addAll(before);
        keys.getChildren().add(play);
        keys.getChildren().addAll(behind);
        keys.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(keys, speedBox(), timelineBox(), runs, numbers(), status);
        status.getStyleClass().add("pill");
        status.setWrapText(true);
        status.setMinWidth(LEAST_STATUS);
        status.setId("status");
        session.theme().subscribe(() -> stale = true);
        session.enlargement().subscribe(() -> stale = true);
        session.cursor().subscribe(() -> stale = true);
        session.view().subscribe(() -> stale = true);
    }

    private VBox speedBox() {
        speedWords.getStyleClass().add("caption");
        speed.getStyleClass().add("small");
        speed.setId("speed");
        speed.setPrefWidth(110);
        speed.setMinWidth(64);
        speed.valueProperty().subscribe((_, now) -> {
            if (!showing) {
                session.send(new Command.Speed(SpeedScale.of(session.frame()).perSecond(now.doubleValue())));
            }
        });
        VBox box = new VBox(3, speedWords, speed);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Region timelineBox() {
        HBox.setHgrow(timeline, Priority.ALWAYS);
        timeline.setPrefHeight(46);
        timeline.setMaxHeight(46);
        timeline.setMinWidth(LEAST_TIMELINE);
        timeline.setPrefWidth(4 * LEAST_TIMELINE);
        timeline.setId("timeline");
        timeline.setCursor(Cursor.HAND);
        timeline.setOnMouseMoved(this::point);
        timeline.setOnMousePressed(this::seek);
        timeline.setOnMouseDragged(this::seek);
        timeline.setOnMouseExited(_ -> session.cursor().set(OptionalDouble.empty()));
        return timeline;
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
        return new TimelineFigure(session.frame().run(), Branch.runs(session.frame().shelf().kept()),
                session.view().get().along(),
                session.style(), session.cursor().get());
    }

    private HBox numbers() {
        time.getStyleClass().add("time");
        time.setId("time");
        step.setId("step");
        for (Label label : List.of(step, seed, length, memory)) {
            label.getStyleClass().add("caption");
        }
        length.setTooltip(new Tooltip("Length that the next natural step will try"));
        VBox left = new VBox(2, time, new HBox(8, step, seed));
        VBox right = new VBox(2, length, memory);
        for (VBox box : List.of(left, right)) {
            box.setAlignment(Pos.CENTER_LEFT);
            box.setMinWidth(Region.USE_PREF_SIZE);
        }
        left.setPrefWidth(122);
        right.setPrefWidth(96);
        return new HBox(10, left, right);
    }

    /// The runs side by side.
    public BranchMenu runs() {
        return runs;
    }

    /// Shows the newest frame.
    public void pulse(long now) {
        stale |= session.fresh();
        unread |= session.fresh();
        if (unread && (!session.playing() || now - read > NUMBERS_EVERY)) {
            unread = false;
            read = now;
            show(session.frame());
        }
        runs.pulse();
        if (stale && (now - drawn > TIMELINE_EVERY || session.frame().past().isPresent())) {
            stale = false;
            drawn = now;
            timeline.show(figure());
        }
        timeline.pulse();
    }

    /// Shows the newest frame without waiting.
    public void settle() {
        timeline.settle();
    }

    private void show(Frame frame) {
        Status state = frame.status();
        boolean playing = state.phase() == Status.Phase.PLAYING;
        Feather icon = playing ? Feather.PAUSE : Feather.PLAY;
        if (playIcon.getIconCode() != icon) {
            playIcon.setIconCode(icon);
            play.setTooltip(new Tooltip(playing ? "Pause (Space)" : "Play (Space)"));
        }
        play.setDisable(state.phase() == Status.Phase.ENDED && frame.past().isEmpty());
        SpeedScale pace = SpeedScale.of(frame);
        showing = true;
        if (!speed.isValueChanging()) {
            speed.setValue(pace.position(state.speed()));
        }
        showing = false;
        speedWords.setText("speed \u00b7 " + pace.words(state.speed()));
        time.setText("t = " + NumberText.shown(frame.run().shown().time(), 4));
        step.setText("step " + frame.run().shown().step());
        seed.setText("seed " + frame.present().seed());
        length.setText((pace.continuous() ? "\u0394t " : "\u03b1 ") + NumberText.brief(state.length()));
        memory.setText(SpeedScale.tolerance(frame.run().algorithm()));
        status.setText(state.words());
        status.pseudoClassStateChanged(PseudoClass.getPseudoClass("playing"), playing);
        status.pseudoClassStateChanged(PseudoClass.getPseudoClass("ended"), state.phase() == Status.Phase.ENDED);
        status.pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), state.error().isPresent());
    }

    // In a narrow window the timeline gives way before a sentence takes a third line.
    @Override
    protected void layoutChildren() {
        status.setMinWidth(Math.clamp(Math.ceil(status.prefWidth(-1) * 0.62), LEAST_STATUS, WIDEST_STATUS));
        super.layoutChildren();
    }
}
