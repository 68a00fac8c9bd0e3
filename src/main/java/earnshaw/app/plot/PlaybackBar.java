package earnshaw.app.plot;

import earnshaw.app.kit.FoldingRow;
import earnshaw.app.kit.NumberText;
import earnshaw.app.session.Session;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bottom of the window: plays and steps, and says where the run stands.
///
/// Every part keeps its place while a run goes on; the timeline takes the width that is left. In a narrow window parts
/// go that are elsewhere too: first the numbers of the step, then the words over the speed, then the buttons for one
/// step back and for the latest moment, which the timeline and the keys have, and the menu of the runs (B).
public final class PlaybackBar extends FoldingRow {

    /// Nanoseconds between two looks at the numbers while a run plays.
    private static final long NUMBERS_EVERY = 50_000_000L;

    /// Pixels between two buttons, and between two groups of parts.
    private static final double CLOSE = 6;
    private static final double APART = 16;

    /// Pixels that the parts are wide, whatever they say: a part that moved while a run goes on would be missed.
    private static final double SPEED = 136;
    private static final double SLIDER = 84;
    private static final double RUNS = 52;
    private static final double PLACE = 118;
    private static final double LENGTH = 82;

    private static final double LEAST_TIMELINE = 88;

    /// Of the bar's width what the status takes, in pixels at least and at most.
    private static final double STATUS = 0.19;
    private static final double LEAST_STATUS = 104;
    private static final double WIDEST_STATUS = 280;

    private final Session session;
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private final Button play = new Button(null, playIcon);
    private final Slider speed = new Slider(0, 1, 0.5);
    private final Label speedWords = new Label();
    private final VBox speedBox = new VBox(3);
    private final TimelineView timeline;
    private final BranchMenu runs;
    private final Label time = new Label();
    private final Label step = new Label();
    private final Label seed = new Label();
    private final Label length = new Label();
    private final Label memory = new Label();
    private final Label status = new Label();
    private final HBox state = new HBox();
    private final VBox place = new VBox(2);
    private final VBox lengths = new VBox(2);
    private long read;
    private boolean unread = true;
    private boolean showing;

    /// @param before buttons before play
    /// @param behind buttons behind it
    public PlaybackBar(Session session, List<Button> before, List<Button> behind) {
        super(CLOSE);
        this.session = session;
        runs = new BranchMenu(session);
        timeline = new TimelineView(session, LEAST_TIMELINE);
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        setHgrow(timeline.node(), Priority.ALWAYS);
        play.getStyleClass().addAll("play", "accent");
        play.setFocusTraversable(false);
        play.setOnAction(_ -> session.playOrPause());
        play.setId("play");
        getChildren().addAll(before);
        getChildren().add(play);
        getChildren().addAll(behind);
        for (Region group : List.of(speedBox(), timeline.node(), runs, place(), lengths(), state())) {
            setMargin(group, new Insets(0, 0, 0, APART - CLOSE));
            getChildren().add(group);
        }
        size();
        Node back = before.getLast();
        Node latest = behind.getLast();
        foldBy(List.of(Set.of(), Set.of(lengths), Set.of(lengths, speedWords),
                Set.of(lengths, speedWords, back, latest), Set.of(lengths, speedWords, back, latest, runs),
                Set.of(lengths, speedWords, speedBox, back, latest, runs, place)));
        session.enlargement().subscribe(this::size);
    }

    // Every part keeps its place: only the window's size and the size of the type decide how wide it is.
    private void size() {
        fix(speedBox, speedWords.isVisible() ? SPEED : SLIDER);
        fix(runs, RUNS);
        fix(place, PLACE);
        fix(lengths, LENGTH);
        fix(state, Math.clamp(getWidth() * STATUS, enlarged(LEAST_STATUS), enlarged(WIDEST_STATUS))
                / session.enlargement().get());
    }

    private void fix(Region part, double width) {
        double pixels = Math.rint(enlarged(width));
        part.setMinWidth(pixels);
        part.setPrefWidth(pixels);
        part.setMaxWidth(pixels);
    }

    private double enlarged(double width) {
        return width * session.enlargement().get();
    }

    @Override
    public double least(Node part, Set<Node> out) {
        return part == speedBox ? enlarged(out.contains(speedWords) ? SLIDER : SPEED) : super.least(part, out);
    }

    @Override
    public void folded(Set<Node> out) {
        size();
    }

    @Override
    public void layoutChildren() {
        size();
        super.layoutChildren();
    }

    private Region speedBox() {
        speedWords.getStyleClass().add("caption");
        speed.getStyleClass().add("small");
        speed.setId("speed");
        speed.setMinWidth(0);
        speed.setTooltip(new Tooltip());
        speed.getTooltip().textProperty().bind(speedWords.textProperty());
        speed.valueProperty().subscribe((_, now) -> {
            if (!showing) {
                session.send(new Command.Speed(SpeedScale.of(session.frame()).perSecond(now.doubleValue())));
            }
        });
        speedBox.getChildren().addAll(speedWords, speed);
        speedBox.setAlignment(Pos.CENTER_LEFT);
        return speedBox;
    }

    private Region place() {
        time.getStyleClass().add("time");
        time.setId("time");
        step.setId("step");
        step.setMinWidth(Region.USE_PREF_SIZE);
        step.getStyleClass().add("caption");
        seed.getStyleClass().add("caption");
        seed.setTooltip(new Tooltip());
        seed.getTooltip().textProperty().bind(seed.textProperty());
        place.getChildren().addAll(time, new HBox(8, step, seed));
        place.setAlignment(Pos.CENTER_LEFT);
        return place;
    }

    // In a place of its own width; a sentence that does not fit there is shortened, and stands whole in the tooltip.
    private Region state() {
        status.getStyleClass().add("pill");
        status.setWrapText(true);
        status.setId("status");
        status.setTooltip(new Tooltip());
        status.getTooltip().textProperty().bind(status.textProperty());
        state.getChildren().add(status);
        state.setAlignment(Pos.CENTER_LEFT);
        return state;
    }

    private Region lengths() {
        length.getStyleClass().add("caption");
        memory.getStyleClass().add("caption");
        length.setTooltip(new Tooltip("Length that the next natural step will try"));
        lengths.getChildren().addAll(length, memory);
        lengths.setAlignment(Pos.CENTER_LEFT);
        return lengths;
    }

    /// The runs side by side.
    public BranchMenu runs() {
        return runs;
    }

    /// Shows the newest frame.
    public void pulse(long now) {
        unread |= session.fresh();
        if (unread && (!session.playing() || now - read > NUMBERS_EVERY)) {
            unread = false;
            read = now;
            show(session.frame());
        }
        runs.pulse();
        timeline.pulse(now);
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
}
