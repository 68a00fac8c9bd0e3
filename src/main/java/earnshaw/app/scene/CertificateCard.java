package earnshaw.app.scene;

import earnshaw.app.kit.BackgroundTask;
import earnshaw.app.kit.NumberText;
import earnshaw.app.session.Session;
import earnshaw.figure.style.MathText;
import earnshaw.problem.LowestMode;
import earnshaw.problem.StateSummary;
import earnshaw.problem.TheoremCheck;
import earnshaw.simulation.Certificate;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.record.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/// Where the state stands, over the scene: lamps of the laws, gradient and lowest curvature, and how many electrons
/// have found their proton. Worked out in the background from the newest frame.
public final class CertificateCard extends VBox implements AutoCloseable {

    private static final double LAMP = 4;
    private static final double WIDE = 380;
    private static final int DIGITS = 3;
    // With more bodies the eigenvalues would take a core from the simulation; they wait until it stands still.
    private static final int FEW = 100;
    // Nanoseconds between two questions while a run plays: what changes faster cannot be read.
    private static final long EVERY = 250_000_000L;
    // A curvature this close to zero is none; beyond it a state is at a saddle when its curvature is so many times its
    // gradient: elsewhere the velocity tells where it goes.
    private static final double FLAT = 1e-9;
    private static final double STEEP = 10;

    private final Session session;
    private final BackgroundTask<Supplier<Optional<Certificate>>, Optional<Certificate>> background;
    private final FlowPane lamps = new FlowPane(14, 2);
    private final Label numbers = new Label();
    private final Label broken = new Label();
    private List<TheoremCheck> laws = List.of();
    private boolean stale;
    private long asked;
    private Optional<Certificate> shown = Optional.empty();
    private Optional<LowestMode> downhill = Optional.empty();
    private Map<Integer, StateSummary.Fate> fates = Map.of();

    /// @param session whose state the card judges
    public CertificateCard(Session session) {
        this.session = session;
        background = new BackgroundTask<>("certificate", Supplier::get, session.trouble()::tell);
        getStyleClass().addAll("card-over-scene", "certificate-card");
        setId("certificate");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        lamps.setAlignment(Pos.CENTER_LEFT);
        lamps.setPrefWrapLength(WIDE);
        numbers.getStyleClass().add("certificate-numbers");
        broken.getStyleClass().add("certificate-broken");
        broken.setWrapText(true);
        broken.setPrefWidth(WIDE);
        broken.setMinHeight(Region.USE_PREF_SIZE);
        numbers.setMinHeight(Region.USE_PREF_SIZE);
        broken.managedProperty().bind(broken.visibleProperty());
        getChildren().addAll(lamps, broken, numbers);
        setVisible(false);
        setMouseTransparent(false);
        session.selected().subscribe(() -> stale = true);
        background.ask(question());
    }

    // Of several runs that of the selected electron; without one that of all, standing where the main one stands.
    private Supplier<Optional<Certificate>> question() {
        Frame frame = session.frame();
        Run run = run();
        return session.selected().get() > 0 ? () -> Certificate.of(run) : () -> Certificate.of(frame);
    }

    private Run run() {
        return session.frame().run(session.selected().get());
    }

    /// Asks about a new frame and shows what is known by now.
    public void pulse(long now) {
        Frame frame = session.frame();
        boolean few = frame.picture().bodies().size() <= FEW;
        boolean playing = frame.status().phase() == Status.Phase.PLAYING;
        stale |= session.fresh();
        if (stale && (!playing || few && now - asked > EVERY)) {
            stale = false;
            asked = now;
            background.ask(question());
        }
        Optional<Certificate> newest = background.answer();
        if (newest != null && newest != shown) {
            show(newest);
        }
    }

    /// Shows the certificate of the present frame, waiting for it: for a picture of the window.
    public void settle() {
        show(question().get());
    }

    /// The electrons that are idle or doubled, by id; the same object as long as nothing is new.
    public Map<Integer, StateSummary.Fate> fates() {
        return fates;
    }

    /// The direction of negative curvature when the state is at a saddle; the same object as long as nothing is new.
    public Optional<LowestMode> downhill() {
        return downhill;
    }

    private void show(Optional<Certificate> certificate) {
        shown = certificate;
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
        }
        lamps.setVisible(!certificate.laws().isEmpty());
        lamps.setManaged(!certificate.laws().isEmpty());
        List<String> lines = laws.stream().filter(law -> law.verdict() == TheoremCheck.Verdict.BROKEN)
                .map(TheoremCheck::sentence).toList();
        broken.setVisible(!lines.isEmpty());
        broken.setText(String.join("\n", lines));
        String whose = session.frame().runs().size() > 1 ? run().name() + "  \u00b7  " : "";
        numbers.setText(whose + numbers(certificate.standing()));
    }

    // The tooltip names the premise that is not met, because the card has to stay small.
    private static Label lamp(TheoremCheck law) {
        Circle light = new Circle(LAMP);
        light.getStyleClass().add(switch (law.verdict()) {
            case HOLDS -> "lamp-lit";
            case PREMISE_NOT_MET -> "lamp-idle";
            case BROKEN -> "lamp-out";
        });
        String name = new MathText(law.name()).plain();
        Label label = new Label(
                law.verdict() == TheoremCheck.Verdict.PREMISE_NOT_MET ? name + ": premise not met" : name, light);
        label.setTooltip(new Tooltip(law.name() + ": " + law.sentence()));
        return label;
    }

    private static String numbers(StateSummary standing) {
        StringBuilder text =
                new StringBuilder("\u2016\u2207L\u2016 ").append(NumberText.shown(standing.gradientNorm(), DIGITS));
        if (!Double.isNaN(standing.smallest())) {
            text.append("  \u00b7  \u03bb\u2098\u1d62\u2099 ").append(NumberText.shown(standing.smallest(), DIGITS));
        }
        if (!Double.isNaN(standing.withCharges())) {
            text.append(", with charges ").append(NumberText.shown(standing.withCharges(), DIGITS));
        }
        text.append("  \u00b7  in M\u03b5 for \u03b5 \u2265 ").append(NumberText.shown(standing.epsilon(), DIGITS));
        StringBuilder fates = new StringBuilder();
        append(fates, standing.count(StateSummary.Fate.MATCHED), "matched");
        append(fates, standing.count(StateSummary.Fate.DOUBLED), "doubled");
        append(fates, standing.count(StateSummary.Fate.IDLE), "idle");
        append(fates, standing.count(StateSummary.Fate.TRAPPED), "trapped");
        append(fates, standing.count(StateSummary.Fate.SEARCHING), "searching");
        return text + "\n" + fates;
    }

    @Override
    public void close() {
        background.close();
    }

    private static void append(StringBuilder text, long count, String word) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : "  \u00b7  ").append(count).append(' ').append(word);
        }
    }
}
