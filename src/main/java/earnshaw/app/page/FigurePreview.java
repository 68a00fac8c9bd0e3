package earnshaw.app.page;

import earnshaw.app.kit.FigureView;
import earnshaw.figure.Sheet;
import earnshaw.figure.export.FigureLint;
import earnshaw.figure.export.Page;
import earnshaw.figure.style.ColourSight;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Palette;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A figure as it will be written: fitted into the page or at the size that it has on paper, in the colours that different
/// readers see, and with what a referee would object to below it.
final class FigurePreview {

    private static final double WIDE = 560;
    private static final double HIGH = 330;

    /// Pixels of a screen for a point on paper.
    private static final double PIXELS = 96.0 / 72;

    private static final int MOST_LINES = 3;

    private final FigureView view = new FigureView();
    private final ComboBox<ColourSight> sight = new ComboBox<>();
    private final CheckBox real = new CheckBox("100 %");
    private final Label words = new Label();
    private final VBox box;
    private Function<Palette, Sheet> sheets;
    private Function<Sheet, Page> pages;
    private Palette palette;

    /// @param sheets  the figure in some colours
    /// @param pages   the page of a figure
    /// @param palette the colours it is written in
    FigurePreview(Function<Palette, Sheet> sheets, Function<Sheet, Page> pages, Palette palette) {
        this.sheets = sheets;
        this.pages = pages;
        this.palette = palette;
        view.setId("export-preview");
        words.setId("export-lint");
        words.setWrapText(true);
        sight.setId("export-sight");
        sight.getItems().addAll(ColourSight.values());
        sight.setValue(ColourSight.FULL);
        sight.setOnAction(_ -> draw());
        real.setId("export-real-size");
        real.setOnAction(_ -> draw());
        StackPane middle = new StackPane(view);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPrefSize(WIDE, HIGH);
        scroll.setMinHeight(HIGH / 2);
        HBox row = new HBox(14, new Label("As seen"), sight, real);
        row.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(8, row, scroll, words);
        draw();
    }

    /// What stands on the page.
    VBox box() {
        return box;
    }

    /// Shows another figure.
    void show(Function<Palette, Sheet> otherSheets, Function<Sheet, Page> otherPages, Palette colours) {
        sheets = otherSheets;
        pages = otherPages;
        palette = colours;
        draw();
    }

    private void draw() {
        ColourSight seen = sight.getValue();
        Palette colours = seen == ColourSight.FULL ? palette : palette.seen(palette.name() + seen.name(), seen);
        Sheet sheet = sheets.apply(colours);
        Page page = pages.apply(sheet);
        double fitting = Math.min((WIDE - 20) / page.unitsWide(), (HIGH - 10) / page.unitsHigh());
        double zoom = real.isSelected() ? page.pixels() ? 1 : PIXELS : fitting;
        double wide = page.unitsWide() * zoom;
        double high = page.unitsHigh() * zoom;
        view.setMinSize(wide, high);
        view.setPrefSize(wide, high);
        view.setMaxSize(wide, high);
        view.show(scaled(sheet, page, colours.ground()));
        view.settle();
        List<String> objections = FigureLint.objections(sheets.apply(palette), page);
        words.setText(said(objections));
    }

    private static Figure scaled(Sheet sheet, Page page, Color ground) {
        return (g, area) -> {
            Graphics2D own = (Graphics2D) g.create();
            own.setColor(ground);
            own.fill(area);
            own.translate(area.getX(), area.getY());
            own.scale(area.getWidth() / page.unitsWide(), area.getHeight() / page.unitsHigh());
            sheet.draw(own, new Rectangle2D.Double(0, 0, page.unitsWide(), page.unitsHigh()));
            own.dispose();
        };
    }

    private static String said(List<String> objections) {
        if (objections.isEmpty()) {
            return "A referee would have nothing to object to at this size.";
        }
        String more =
                objections.size() > MOST_LINES ? "\n\u2026 and " + (objections.size() - MOST_LINES) + " more" : "";
        return "At this size " + String.join(";\n", objections.stream().limit(MOST_LINES).toList()) + "." + more;
    }
}
