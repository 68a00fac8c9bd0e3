package earnshaw.app.form;

import earnshaw.app.kit.BackgroundTask;
import earnshaw.app.kit.Dialogs;
import earnshaw.app.kit.FormulaImages;
import earnshaw.app.kit.NumberField;
import earnshaw.app.kit.NumberText;
import earnshaw.app.kit.RichText;
import earnshaw.app.session.Session;
import earnshaw.figure.plot.PotentialFigure;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.geometry.Space;
import earnshaw.math.Draws;
import earnshaw.potential.Potential;
import earnshaw.potential.PotentialCurve;
import earnshaw.potential.Verdict;
import earnshaw.potential.activation.SamplingCheck;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A potential by itself: its figure, what can be said of it, and its check with samples. Figure and samples are worked
/// out on threads of their own.
public final class PotentialPage implements AutoCloseable {

    /// Asks for the page; its source says of which potential.
    public static final EventType<Asked> ASKED = new EventType<>(Event.ANY, "POTENTIAL_ASKED");

    private static final double WIDTH = 720;
    private static final double HEIGHT = WIDTH * PotentialFigure.ASPECT;
    private static final int SAMPLES = 200_000;
    private static final int DIGITS = 4;

    /// The wish to see a potential on a space.
    public static final class Asked extends Event {
        private static final long serialVersionUID = 1;
        private final transient Potential potential;
        private final transient Space space;

        Asked(Potential potential, Space space) {
            super(ASKED);
            this.potential = potential;
            this.space = space;
        }
    }

    private record Drawing(PotentialFigure figure, double scale) {}

    private record Drawn(Drawing of, BufferedImage picture) {}

    private record Check(Potential potential, Space space, double place, long seed) {}

    private record Checked(Check of, double potential, SamplingCheck.Estimate estimate) {}

    private final Session session;
    private final Dialogs dialogs;
    private final BackgroundTask<Drawing, Drawn> drawing;
    private final BackgroundTask<Check, Checked> checking;
    private final ImageView picture = new ImageView();
    private final Label outcome = new Label();
    private Drawn drawn;
    private Checked checked;
    private Check asked;

    /// @param dialogs where the page opens
    public PotentialPage(Session session, Dialogs dialogs) {
        this.session = session;
        this.dialogs = dialogs;
        drawing = new BackgroundTask<>("potential", PotentialPage::draw, session.errors()::tell);
        checking = new BackgroundTask<>("samples", PotentialPage::check, session.errors()::tell);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        outcome.setId("samples-outcome");
        outcome.setWrapText(true);
    }

    /// Shows what was asked for.
    public void show(Asked wish, double scale) {
        Potential potential = wish.potential;
        Space space = wish.space;
        Verdict verdict = new Verdict(potential, space);
        picture.setImage(null);
        outcome.setText("");
        asked = null;
        drawing.ask(new Drawing(new PotentialFigure(potential, space, Style.screen(session.theme().get().palette())),
                scale));
        Palette palette = session.theme().get().palette();
        VBox page = new VBox(10, picture);
        if (verdict.realizable()) {
            page.getChildren().addAll(check(potential, space), outcome);
        }
        page.getChildren().addAll(RichText.of(verdict.realization(), palette),
                RichText.of(verdict.laplacian(), palette));
        if (!potential.erratum().isEmpty()) {
            page.getChildren().add(RichText.of("In print: " + potential.erratum(), palette));
        }
        page.setPrefWidth(WIDTH);
        page.setMaxWidth(WIDTH);
        page.setId("potential-page");
        dialogs.show(potential.title() + " on " + new MathText("$" + space.text() + "$").plain(), page, List.of());
    }

    private VBox check(Potential potential, Space space) {
        PotentialCurve cut = new PotentialCurve(potential, space);
        double[] place = {cut.byAngle() ? Math.PI / 3 : cut.reach() / 3};
        NumberField field = new NumberField(DIGITS, value -> {
            boolean inside =
                    value.isPresent() && value.getAsDouble() >= 0 && (!cut.byAngle() || value.getAsDouble() <= Math.PI);
            if (inside) {
                place[0] = value.getAsDouble();
            }
            return inside ? Optional.empty()
                    : Optional.of(cut.byAngle() ? "an angle from 0 to pi" : "a distance of 0 or more");
        });
        field.setId("samples-place");
        field.setMaxWidth(110);
        field.show(place[0]);
        Button button = new Button("Check with samples");
        button.setId("check-samples");
        long[] seed = {0};
        button.setOnAction(_ -> {
            outcome.setText("Drawing " + SAMPLES + " inputs \u2026");
            asked = new Check(potential, space, place[0], ++seed[0]);
            checking.ask(asked);
        });
        HBox row = new HBox(8, new Label(cut.byAngle() ? "Angle (radians)" : "Distance"), field, button);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, row, field.refusal().line());
    }

    private static Drawn draw(Drawing wish) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(WIDTH * wish.scale), (int) Math.ceil(HEIGHT * wish.scale), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.scale(wish.scale, wish.scale);
        wish.figure.draw(g, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        g.dispose();
        return new Drawn(wish, image);
    }

    private static Checked check(Check wish) {
        PotentialCurve cut = new PotentialCurve(wish.potential, wish.space);
        SamplingCheck sampling = new SamplingCheck(wish.potential.activation(wish.space).orElseThrow(), wish.space,
                cut.theta(wish.place), cut.w(wish.place), new Draws(wish.seed).at(0, Draws.Purpose.DATA, 0));
        return new Checked(wish, cut.at(wish.place).value(), sampling.more(SAMPLES));
    }

    /// Shows what has been worked out since.
    public void pulse() {
        if (drawing.answer() != drawn) {
            drawn = drawing.answer();
            picture.setImage(FormulaImages.image(drawn.picture));
        }
        if (checking.answer() != checked) {
            checked = checking.answer();
            if (checked.of.equals(asked)) {
                SamplingCheck.Estimate estimate = checked.estimate;
                double away = Math.abs(estimate.value() - checked.potential) / estimate.error();
                outcome.setText("E[\u03c3\u03c3] = " + NumberText.shown(estimate.value(), 5) + " \u00b1 "
                        + NumberText.brief(estimate.error(), 2)
                        + ", \u03a6 = " + NumberText.shown(checked.potential, 5)
                        + (estimate.error() > 0 ? ": " + NumberText.shown(away, 2) + " standard errors apart. " : ". ")
                        + estimate.samples() + " " + estimate.method().words() + ".");
            }
        }
    }

    @Override
    public void close() {
        drawing.close();
        checking.close();
    }
}
