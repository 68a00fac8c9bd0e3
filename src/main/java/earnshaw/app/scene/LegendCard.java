package earnshaw.app.scene;

import earnshaw.app.kit.FormulaImages;
import earnshaw.app.session.Session;
import earnshaw.figure.scene.SceneKey;
import earnshaw.figure.style.KeyEntry;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The legend over the scene: a sample of each kind of mark that is drawn now, with a few words. A click folds it.
public final class LegendCard extends VBox {

    /// Pixels that it is wide at most.
    static final double WIDTH = 300;

    private static final double SAMPLE = 26;
    private static final double LINE = 18;
    private static final int PIXELS = 2;

    private final Session session;
    private final SceneView scene;
    private final VBox lines = new VBox(2);
    private final Button fold = new Button("Legend", new FontIcon(Feather.CHEVRON_DOWN));
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private List<String> shown = List.of();
    private Style style;

    /// @param scene whose marks are explained
    public LegendCard(Session session, SceneView scene) {
        this.session = session;
        this.scene = scene;
        getStyleClass().addAll("card-over-scene", "legend-card");
        setId("legend");
        fold.setId("legend-fold");
        fold.getStyleClass().addAll("flat", "fold");
        fold.setFocusTraversable(false);
        fold.setTooltip(new Tooltip("What the marks in the scene mean"));
        fold.setOnAction(_ -> open.set(!open.get()));
        getChildren().addAll(fold, lines);
        lines.visibleProperty().bind(open);
        lines.managedProperty().bind(open);
        open.subscribe(
                now -> ((FontIcon) fold.getGraphic()).setIconCode(now ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
        setVisible(false);
    }

    /// Whether it is unfolded.
    public BooleanProperty open() {
        return open;
    }

    /// Explains what the scene shows now; after the scene has its camera.
    public void pulse() {
        if (scene.camera() == null) {
            return;
        }
        List<KeyEntry> entries = SceneKey.of(scene.shown(), scene.area());
        List<String> words = entries.stream().map(KeyEntry::words).toList();
        if (!words.equals(shown) || !session.style().equals(style)) {
            shown = words;
            style = session.style();
            lines.getChildren().setAll(entries.stream().map(this::line).toList());
            setVisible(!words.isEmpty());
        }
    }

    private HBox line(KeyEntry entry) {
        double larger = session.enlargement().get();
        ImageView sample = new ImageView(sample(entry, larger));
        sample.setFitWidth(SAMPLE * larger);
        sample.setPreserveRatio(true);
        Label words = new Label(entry.words());
        words.getStyleClass().add("caption");
        words.setMinWidth(Region.USE_PREF_SIZE); // half of its words explain nothing: rather the card folds
        HBox line = new HBox(8 * larger, sample, words);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Image sample(KeyEntry entry, double larger) {
        BufferedImage image = new BufferedImage((int) Math.ceil(SAMPLE * larger * PIXELS),
                (int) Math.ceil(LINE * larger * PIXELS), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.scale(PIXELS, PIXELS);
        Rectangle2D area = new Rectangle2D.Double(0, 0, SAMPLE * larger, LINE * larger);
        try (Pen pen = Pen.over(g, area, style)) {
            entry.sample().draw(pen, 1, area.getCenterY(), area.getWidth() - 2);
        }
        g.dispose();
        return FormulaImages.image(image);
    }
}
