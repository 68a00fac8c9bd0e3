package earnshaw.app.form;

import earnshaw.app.kit.FormulaImages;
import earnshaw.app.kit.Theme;
import earnshaw.app.session.Session;
import earnshaw.figure.style.Formula;
import earnshaw.geometry.Space;
import earnshaw.potential.Potential;
import earnshaw.problem.Ground;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The typeset formula of a potential.
final class FormulaBox extends StackPane {

    private static final double SIZE = 17;

    /// Room for the button at the right, and as much at the left.
    private static final double BUTTON = 44;

    private final Session session;
    private final Button more = new Button(null, new FontIcon(Feather.TRENDING_DOWN));
    private String tex = "";
    private Theme theme;

    private FormulaBox(Session session) {
        this.session = session;
        getStyleClass().add("formula-box");
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        more.setId("about-potential");
        more.getStyleClass().addAll("flat", "button-icon", "small");
        more.setTooltip(new Tooltip("Its curves, its activation, and what is known of it"));
        setAlignment(more, Pos.TOP_RIGHT);
    }

    /// A row with the formula of what stands at a path; empty when that is no potential.
    static Optional<FormRow> of(Session session, String path, Scenario document) {
        if (!(Catalog.schema().get(document, path) instanceof Potential)) {
            return Optional.empty();
        }
        FormulaBox box = new FormulaBox(session);
        return Optional.of(new FormRow(box, FormRow.Place.WHOLE, now -> box.show(now, path)));
    }

    private void show(Scenario document, String path) {
        if (Catalog.schema().get(document, path) instanceof Potential potential) {
            Space space = space(document.problem().ground());
            String formula = potential.formula(space);
            more.setOnAction(_ -> fireEvent(new PotentialPage.Asked(potential, space)));
            String now = formula.startsWith("\\Phi") ? formula : "\\Phi(\\theta,w)=" + formula;
            if (!now.equals(tex) || theme != session.theme().get()) {
                tex = now;
                theme = session.theme().get();
                draw();
            }
        }
    }

    private void draw() {
        double scale =
                getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        ImageView picture = FormulaImages.view(new Formula(tex, SIZE, theme.palette().ink()), scale);
        double natural = picture.getFitWidth();
        picture.fitWidthProperty()
                .bind(widthProperty().map(width -> Math.max(1, Math.min(natural, width.doubleValue() - 2 * BUTTON))));
        getChildren().setAll(picture, more);
    }

    private static Space space(Ground ground) {
        return switch (ground) {
            case Ground.Flat _,Ground.Plane _ -> Space.euclidean(ground.dimension());
            case Ground.Round round -> Space.sphere(round.dimension());
        };
    }
}
