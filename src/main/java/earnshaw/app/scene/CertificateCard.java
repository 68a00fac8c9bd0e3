package earnshaw.app.scene;

import earnshaw.app.kit.BackgroundTask;
import earnshaw.app.kit.NumberText;
import earnshaw.app.session.Session;
import earnshaw.figure.style.MathText;
import earnshaw.problem.LowestMode;
import earnshaw.problem.State;
import earnshaw.problem.StateSummary;
import earnshaw.problem.TheoremCheck;
import earnshaw.simulation.Certificate;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where the state stands, over the scene: lamps of the laws, gradient and lowest curvature, and how many electrons
/// have found their proton; folded, the lamps alone and what became of the electrons. Worked out in the background from
/// the newest frame. While a run plays with so many charges that this takes long, the card is dimmed and says of which
/// moment it is.
public final class CertificateCard extends HBox implements AutoCloseable {

    private static final double LAMP = 4;
    /// Pixels that it is wide at most.
    static final double WIDTH = 430;
    private static final double WIDE = 380;
    private static final int DIGITS = 3;
    // Nanoseconds between two questions while a run plays: what changes faster cannot be read.
    private static final long EVERY = 250_000_000L;
    // What takes long is asked so many times less often, or it would take a core from the simulation; this long at
    // most.
    private static final int REST = 12;
    private static final long LONGEST = 4_000_000_000L;
    // Nanoseconds after which an answer is no longer of the moment on show.
    private static final long OLD = 1_000_000_000L;
    private static final PseudoClass EARLIER = PseudoClass.getPseudoClass("earlier");
    // A curvature this close to zero is none; beyond it a state is at a saddle when its curvature is so many times its
    // gradient: elsewhere the velocity tells where it goes.
    private static final double FLAT = 1e-9;
    private static final double STEEP = 10;

    private final Session session;
    private final BackgroundTask<Question, Answer> background;
    private final FlowPane lamps = new FlowPane(14, 2);
    private final HBox lights = new HBox(4);
    private final Label brief = new Label();
    private final HBox folded = new HBox(8, lights, brief);
    private final VBox unfolded = new VBox(3);
    private final Label moment = new Label();
    private final Button fold = new Button(null, new FontIcon(Feather.CHEVRON_DOWN));
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final Label numbers = new Label();
    private final Label broken = new Label();
    private List<TheoremCheck> laws = List.of();
    private boolean stale;
    private long asked;
    private Question question;
    private Optional<Answer> shown = Optional.empty();
    private Optional<LowestMode> downhill = Optional.empty();
    private Map<Integer, StateSummary.Fate> fates = Map.of();

    /// @param at   the state that the certificate is of
    /// @param work what works it out
    private record Question(State at, Supplier<Optional<Certificate>> work) {}

    /// @param taken nanoseconds that it took to work out
    private record Answer(Question to, Optional<Certificate> certificate, long taken) {
        static Answer of(Question question) {
            long begun = System.nanoTime();
            Optional<Certificate> found = question.work().get();
            return new Answer(question, found, System.nanoTime() - begun);
        }
    }

    /// @param session whose state the card judges
    public CertificateCard(Session session) {
        super(8);
        this.session = session;
        background = new BackgroundTask<>("certificate", Answer::of, session.errors()::tell);
        getStyleClass().addAll("card-over-scene", "certificate-card");
        setId("certificate");
        lamps.setAlignment(Pos.CENTER_LEFT);
        lamps.setPrefWrapLength(WIDE);
        lights.setAlignment(Pos.CENTER_LEFT);
        folded.setAlignment(Pos.CENTER_LEFT);
        for (Label label : List.of(numbers, brief, moment)) {
            label.getStyleClass().add("certificate-numbers");
        }
        moment.getStyleClass().add("certificate-moment");
        moment.setId("certificate-moment");
        broken.getStyleClass().add("certificate-broken");
        for (Label label : List.of(broken, numbers, moment)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
        }
        broken.setPrefWidth(WIDE);
        moment.setVisible(false);
        moment.setTooltip(
                new Tooltip("With this many charges it takes long to work out, and is asked for more rarely."));
        unfolded.getChildren().addAll(lamps, broken, numbers);
        unfolded.visibleProperty().bind(open);
        unfolded.managedProperty().bind(open);
        folded.visibleProperty().bind(open.not());
        folded.managedProperty().bind(open.not());
        fold.getStyleClass().addAll("flat", "fold");
        fold.setId("fold-certificate");
        fold.setFocusTraversable(false);
        fold.setMinWidth(Region.USE_PREF_SIZE);
        fold.setTooltip(new Tooltip("Fold or unfold the certificate"));
        fold.setOnAction(_ -> open.set(!open.get()));
        open.subscribe(
                on -> ((FontIcon) fold.getGraphic()).setIconCode(on ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
        VBox content = new VBox(3, folded, unfolded, moment);
        setHgrow(content, Priority.ALWAYS);
        getChildren().addAll(content, fold);
        setVisible(false);
        session.selected().subscribe(() -> stale = true);
        ask();
    }

    /// Whether it is unfolded.
    public BooleanProperty open() {
        return open;
    }

    private void ask() {
        question = question();
        background.ask(question);
    }

    // Of several runs that of the selected electron; without one that of all, standing where the main one stands.
    private Question question() {
        Frame frame = session.frame();
        Run run = run();
        return new Question(run.shown(),
                session.selected().get() > 0 ? () -> Certificate.of(run) : () -> Certificate.of(frame));
    }

    private Run run() {
        return session.frame().run(session.selected().get());
    }

    /// Asks about a new frame and shows what is known by now.
    public void pulse(long now) {
        boolean playing = session.playing();
        stale |= session.fresh();
        Answer newest = background.answer();
        boolean answered = newest != null && newest.to() == question;
        if (stale && (!playing || answered && now - asked > Math.clamp(REST * newest.taken(), EVERY, LONGEST))) {
            stale = false;
            asked = now;
            ask();
        }
        if (newest != null && (shown.isEmpty() || shown.get() != newest)) {
            show(newest);
        }
        dim(playing && now - asked > OLD);
    }

    // So that nobody compares it with the moment on show.
    private void dim(boolean earlier) {
        if (moment.isVisible() != earlier) {
            moment.setVisible(earlier);
            pseudoClassStateChanged(EARLIER, earlier);
        }
    }

    /// Shows the certificate of the present frame, waiting for it: for a picture of the window.
    public void settle() {
        show(Answer.of(question()));
    }

    /// The electrons that are idle or doubled, by id; the same object as long as nothing is new.
    public Map<Integer, StateSummary.Fate> fates() {
        return fates;
    }

    /// The direction of negative curvature when the state is at a saddle; the same object as long as nothing is new. Empty
    /// while the answer is about a state of another shape, before a charge was added or removed.
    public Optional<LowestMode> downhill() {
        int numbers = session.frame().run().shown().x().length;
        return downhill.isEmpty() || downhill.get().direction().length == numbers ? downhill : Optional.empty();
    }

    private void show(Answer answer) {
        shown = Optional.of(answer);
        Optional<Certificate> certificate = answer.certificate();
        State at = answer.to().at();
        moment.setText(session.frame().run().algorithm().continuous()
                ? "This was at t = " + NumberText.shown(at.time(), DIGITS)
                : "This was after step " + at.step());
        downhill = certificate.map(Certificate::standing)
                .filter(standing -> -standing.smallest() > Math.max(FLAT, STEEP * standing.gradientNorm()))
                .flatMap(StateSummary::lowest)
                .filter(mode -> mode.eigenvalue() < 0 && run() == session.frame().run());
        fates = certificate.map(one -> marked(one.standing())).orElse(Map.of());
        setVisible(certificate.isPresent());
        certificate.ifPresent(this::write);
    }

    private Map<Integer, StateSummary.Fate> marked(StateSummary standing) {
        Map<Integer, StateSummary.Fate> marked = StateSummary.marked(run().picture().bodies(), standing.electrons());
        return marked.equals(fates) ? fates : marked;
    }

    private void write(Certificate certificate) {
        if (!certificate.laws().equals(laws)) {
            laws = certificate.laws();
            lamps.getChildren().setAll(laws.stream().map(CertificateCard::lamp).toList());
            lights.getChildren().setAll(laws.stream().map(CertificateCard::light).toList());
        }
        lamps.setVisible(!certificate.laws().isEmpty());
        lamps.setManaged(!certificate.laws().isEmpty());
        List<String> lines = laws.stream().filter(law -> law.verdict() == TheoremCheck.Verdict.BROKEN)
                .map(TheoremCheck::sentence).toList();
        broken.setVisible(!lines.isEmpty());
        broken.setText(String.join("\n", lines));
        String whose = session.frame().runs().size() > 1 ? run().name() + "  \u00b7  " : "";
        String fates = CertificateText.fates(certificate.standing());
        numbers.setText(whose + CertificateText.numbers(certificate.standing()) + "\n" + fates);
        brief.setText(fates);
    }

    // The tooltip names the premise that is not met, because the card has to stay small.
    private static Label lamp(TheoremCheck law) {
        String name = new MathText(law.name()).plain();
        Label label = new Label(
                law.verdict() == TheoremCheck.Verdict.PREMISE_NOT_MET ? name + ": premise not met" : name, light(law));
        label.setTooltip(new Tooltip(law.name() + ": " + law.sentence()));
        return label;
    }

    private static Circle light(TheoremCheck law) {
        Circle light = new Circle(LAMP);
        light.getStyleClass().add(switch (law.verdict()) {
            case HOLDS -> "lamp-lit";
            case PREMISE_NOT_MET -> "lamp-idle";
            case BROKEN -> "lamp-out";
        });
        Tooltip.install(light, new Tooltip(law.name() + ": " + law.sentence()));
        return light;
    }

    @Override
    public void close() {
        background.close();
    }
}
