package earnshaw.app.page;

import earnshaw.analysis.BasinMap;
import earnshaw.app.kit.Dialogs;
import earnshaw.app.kit.FilePicker;
import earnshaw.app.kit.NumberField;
import earnshaw.app.kit.Preferences;
import earnshaw.app.scene.SceneView;
import earnshaw.app.session.Session;
import earnshaw.figure.PlannedFigure;
import earnshaw.figure.ScenarioFigure;
import earnshaw.figure.Sheet;
import earnshaw.figure.basin.BasinTable;
import earnshaw.figure.export.FigureExport;
import earnshaw.figure.export.FileFormat;
import earnshaw.figure.export.Length;
import earnshaw.figure.export.Page;
import earnshaw.figure.style.Palette;
import earnshaw.problem.Observable;
import earnshaw.scenario.FigurePlan;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.scenario.View;
import earnshaw.simulation.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks how a figure is to be written, and writes it.
public final class ExportPage {

    private final Session session;
    private final SceneView scene;
    private final Dialogs dialogs;
    private final FilePicker chooser;
    private final Preferences settings;

    /// A size of figures that journals, pages and slides ask for.
    private enum Size {
        COLUMN("89 mm \u00b7 one column", Length.mm(89)),
        MIDDLE("120 mm", Length.mm(120)),
        TWO("183 mm \u00b7 two columns", Length.mm(183)),
        TEXT("5.5 in \u00b7 text block", Length.parse("5.5in")),
        SLIDE("1920 px \u00b7 slide", Length.px(1920));

        private final String words;
        private final Length width;

        Size(String words, Length width) {
            this.words = words;
            this.width = width;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private enum Look {
        PRINT("Paper", Palette.PRINT), GREY("Paper, grey", Palette.GREY), LIGHT("Light", Palette.LIGHT),
        DARK("Dark", Palette.DARK);

        private final String words;
        private final Palette palette;

        Look(String words, Palette palette) {
            this.words = words;
            this.palette = palette;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /// @param chooser asks for the file
    public ExportPage(Session session, SceneView scene, Dialogs dialogs, FilePicker chooser, Preferences settings) {
        this.session = session;
        this.scene = scene;
        this.dialogs = dialogs;
        this.chooser = chooser;
        this.settings = settings;
    }

    /// Asks for everything that has to be known, with the scene chosen.
    public void show() {
        show("scene");
    }

    /// The same with one part chosen.
    ///
    /// @param part `scene` or the id of an observable
    public void show(String part) {
        FlowPane parts = new FlowPane(14, 8);
        parts.setPrefWrapLength(400);
        List<CheckBox> boxes = new ArrayList<>();
        boxes.add(box("scene", "Scene", part.equals("scene")));
        for (Observable observable : session.frame().scenario().problem().observables()) {
            boxes.add(box(observable.id(), observable.title(), part.equals(observable.id())));
        }
        parts.getChildren().addAll(boxes);
        ComboBox<FileFormat> format = choice("export-format", FileFormat.values());
        ComboBox<Size> size = choice("export-size", Size.values());
        ComboBox<Look> look = choice("export-look", Look.values());
        format.setValue(FileFormat.PDF);
        Optional<FigurePlan> plan = session.document().view().figure();
        CheckBox planned = new CheckBox("As the file's figure describes it");
        planned.setId("export-planned");
        planned.setSelected(plan.isPresent());
        Supplier<Request> request = () -> new Request(
                boxes.stream().filter(CheckBox::isSelected).map(Node::getId)
                        .map(id -> id.substring("export-".length())).toList(),
                planned.isSelected() ? plan : Optional.empty(), size.getValue().width, look.getValue().palette);
        // A basin map takes a while: the preview leaves it out.
        Scenario quick = named().withView(named().view().with("basins", false));
        FigurePreview preview = new FigurePreview(colours -> request.get().sheet(quick, colours),
                sheet -> request.get().page(sheet), request.get().colours());
        Runnable redraw = () -> preview.show(colours -> request.get().sheet(quick, colours),
                sheet -> request.get().page(sheet), request.get().colours());
        boxes.forEach(box -> box.setOnAction(_ -> redraw.run()));
        List.of(size, look).forEach(choice -> choice.setOnAction(_ -> redraw.run()));
        planned.setOnAction(_ -> redraw.run());
        VBox page = new VBox(14,
                named("What", parts),
                new HBox(14, named("Format", format), named("Width", size), named("Colours", look)), preview.box());
        if (plan.isPresent()) {
            page.getChildren().addFirst(planned);
        }
        dialogs.show("Export figure", page, List.of(
                new Dialogs.Answer("Export\u2026", () -> choose(request.get(), format.getValue())),
                new Dialogs.Answer("Cancel", () -> {})));
    }

    /// What is to be written: a page as the document describes it, or scene and plots as they were ticked.
    private final class Request {

        private final List<String> shows;
        private final Optional<FigurePlan> plan;
        private final Length width;
        private final Palette palette;

        Request(List<String> shows, Optional<FigurePlan> plan, Length width, Palette palette) {
            this.shows = shows.isEmpty() ? List.of(ScenarioFigure.SCENE) : shows;
            this.plan = plan;
            this.width = plan.filter(one -> !one.wide().isEmpty()).map(one -> Length.parse(one.wide())).orElse(width);
            this.palette = palette;
        }

        Palette colours() {
            return plan.map(PlannedFigure::palette).orElse(palette);
        }

        private Page page(double high) {
            boolean transparent = plan.isPresent() && plan.get().transparent();
            return new Page(width, width.times(high), 300,
                    transparent ? Optional.empty() : Optional.of(colours().ground()));
        }

        Page page(Sheet sheet) {
            Optional<Length> high = plan.map(FigurePlan::height).filter(text -> !text.isEmpty()).map(Length::parse);
            return high.map(one -> page(one.points() / width.points()))
                    .orElseGet(() -> page(sheet.aspect(page(1).unitsWide())));
        }

        Sheet sheet(Scenario document, Palette colours) {
            Frame seen = session.frame().with(document);
            return PlannedFigure.sheet(document, seen, scene.camera(), shows, plan, page(1).style(colours));
        }
    }

    private static CheckBox box(String id, String title, boolean on) {
        CheckBox box = new CheckBox(title);
        box.setId("export-" + id);
        box.setSelected(on);
        return box;
    }

    private static <T> ComboBox<T> choice(String id, T[] values) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().addAll(values);
        box.setValue(values[0]);
        return box;
    }

    /// A control under its name.
    static VBox named(String name, Node control) {
        Label label = new Label(name);
        label.getStyleClass().add("caption");
        VBox box = new VBox(5, label, control);
        if (control instanceof NumberField number) {
            box.getChildren().add(number.refusal().line());
        }
        return box;
    }

    private void choose(Request request, FileFormat format) {
        String ending = format.name().toLowerCase(Locale.ROOT);
        chooser.save(settings.folder(), "figure." + ending, List.of(ending))
                .ifPresent(path -> write(ended(path, ending), format, request));
    }

    private static Path ended(Path path, String ending) {
        boolean ends = path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + ending);
        return ends ? path : path.resolveSibling(path.getFileName() + "." + ending);
    }

    /// Whether there are shares to export.
    public Optional<String> sharesLack() {
        return scene.basins().isPresent() ? Optional.empty() : Optional.of("no basin map is shown");
    }

    /// Asks for a file and writes the shares of the basin map on show as a table.
    public void shares() {
        Optional<BasinMap> map = scene.basins();
        if (map.isEmpty()) {
            return;
        }
        chooser.save(settings.folder(), "shares.csv", List.of("csv")).ifPresent(path -> {
            try {
                Files.writeString(ended(path, "csv"), BasinTable.csv(map.get()));
            } catch (IOException refused) {
                dialogs.tell("The table was not written", List.of(refused.getMessage()));
            }
        });
    }

    // Paper has no selection: the view names the electron whose field and map the window shows.
    private Scenario named() {
        View view = session.document().view();
        boolean named = view.fieldOf() > 0 || !view.basins() && view.field().isEmpty();
        return session.document().withView(named ? view : view.with("fieldOf", scene.electron()));
    }

    /// Writes the present picture with the present document inside.
    void write(Path file, FileFormat format, List<String> shows, Length width, Palette palette) {
        write(file, format, new Request(shows, Optional.empty(), width, palette));
    }

    // A basin map is worked out for the page, which takes a while and goes on beside the window.
    private void write(Path file, FileFormat format, Request request) {
        Scenario document = named();
        Sheet sheet = request.sheet(document, request.colours());
        Page page = request.page(sheet);
        if (document.view().basins()) {
            session.errors()
                    .tell("The basin map of the figure is being worked out; the file is there when that is done.");
            Thread.ofPlatform().priority(Thread.MIN_PRIORITY).name("export")
                    .start(() -> write(file, format, sheet, page,
                            document, line -> session.errors().tell("The figure was not written: " + line)));
        } else {
            write(file, format, sheet, page, document,
                    line -> dialogs.tell("The figure was not written", List.of(line)));
        }
    }

    private static void write(Path file, FileFormat format, Sheet sheet, Page page, Scenario document,
            Consumer<String> refusal) {
        try {
            FigureExport.write(file, format, sheet, page, document.title(), ScenarioFile.write(document));
        } catch (IOException refused) {
            refusal.accept(refused.getMessage());
        }
    }
}
