package earnshaw.app.page;

import earnshaw.app.kit.BackgroundTask;
import earnshaw.app.kit.Dialogs;
import earnshaw.app.kit.FormulaImages;
import earnshaw.app.kit.Preferences;
import earnshaw.app.kit.Theme;
import earnshaw.app.session.Session;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.schema.InputRefused;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// The presets as cards in groups, and beside them the scenarios of the folder that the person used last. The pictures
/// are drawn beside the pulses and come in one after the other.
public final class Gallery implements AutoCloseable {

    /// Asks for the page.
    public static final EventType<Event> ASKED = new EventType<>(Event.ANY, "GALLERY_ASKED");

    private static final double APART = 14;
    private static final int COLUMNS = 4;

    private final Session session;
    private final Dialogs dialogs;
    private final Preferences settings;
    private final Consumer<Scenario> opened;
    private final Consumer<Path> openedFile;
    private final Thumbnails thumbnails;
    private final BackgroundTask<Wanted, Drawn> background;
    private final List<Shelf> shelves = new ArrayList<>();
    private final Set<String> pictured = new HashSet<>();
    private final TextField search = new TextField();
    private final Label nothing =
            new Label("No card has all of these words. Take one away, or look for a single word.");
    private final VBox page = new VBox(18);
    private long asked;
    private boolean ownShown;

    /// A group of cards with its heading.
    private record Shelf(VBox box, TilePane tiles, List<GalleryCard> cards) {

        static Shelf of(String title, List<GalleryCard> cards) {
            Label heading = new Label(title);
            heading.getStyleClass().add("gallery-group");
            TilePane tiles = new TilePane(APART, APART);
            tiles.setPrefColumns(COLUMNS);
            return new Shelf(new VBox(8, heading, tiles), tiles, cards);
        }

        /// Shows the cards that have all words of a search.
        ///
        /// @return whether there are any
        boolean show(String search) {
            tiles.getChildren().setAll(cards.stream().filter(card -> card.has(search)).toList());
            boolean some = !tiles.getChildren().isEmpty();
            box.setVisible(some);
            box.setManaged(some);
            return some;
        }
    }

    /// Which pictures are wanted.
    private record Wanted(long number, Map<String, Scenario> presets, Optional<Path> folder, Theme theme,
            double scale) {}

    /// What there is of them. Never changed once it is told.
    private record Drawn(long number, List<OwnScenarios.Own> own, Map<String, BufferedImage> pictures) {}

    /// @param opened     takes the preset that a person chooses
    /// @param openedFile takes the file of a scenario of the person's own
    public Gallery(Session session, Dialogs dialogs, Preferences settings, Consumer<Scenario> opened,
            Consumer<Path> openedFile) {
        this.session = session;
        this.dialogs = dialogs;
        this.settings = settings;
        this.opened = opened;
        this.openedFile = openedFile;
        thumbnails = new Thumbnails(settings.memory());
        background = BackgroundTask.refining("thumbnails", this::draw, session.errors()::tell);
        search.setId("gallery-search");
        search.setPromptText("Search: ReLU, sphere, Theorem 3.3 \u2026");
        search.textProperty().subscribe(_ -> filter());
        search.setOnAction(_ -> shelves.stream().flatMap(shelf -> shelf.tiles().getChildren().stream()).findFirst()
                .ifPresent(card -> ((GalleryCard) card).fire()));
        nothing.setId("gallery-nothing");
        nothing.setWrapText(true);
        page.getStyleClass().add("gallery");
    }

    /// Opens the page.
    ///
    /// @param scale pixels for one unit of the screen
    public void show(double scale) {
        shelves.clear();
        pictured.clear();
        ownShown = false;
        Map<String, Scenario> presets = new LinkedHashMap<>();
        for (GalleryText.Group group : GalleryText.packed().groups()) {
            List<GalleryCard> cards = new ArrayList<>();
            for (GalleryText.Entry entry : group.entries()) {
                Scenario scenario = preset(entry.preset());
                presets.put(entry.preset(), scenario);
                cards.add(new GalleryCard(new GalleryCard.Text(entry.preset(), entry.question(), entry.watch(),
                        scenario.title(), scenario.source(), group.title()),
                        () -> choose(() -> opened.accept(scenario))));
            }
            shelves.add(Shelf.of(group.title(), cards));
        }
        search.clear();
        filter();
        asked++;
        background.ask(new Wanted(asked, presets, settings.folder(), session.theme().get(), scale));
        dialogs.show("Presets", page, List.of());
        search.requestFocus();
    }

    private static Scenario preset(String name) {
        try {
            return Presets.read(name);
        } catch (InputRefused broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void choose(Runnable deed) {
        dialogs.close();
        deed.run();
    }

    private void filter() {
        boolean some = false;
        page.getChildren().setAll(search);
        for (Shelf shelf : shelves) {
            some |= shelf.show(search.getText());
            page.getChildren().add(shelf.box());
        }
        if (!some) {
            page.getChildren().add(nothing);
        }
    }

    private void draw(Wanted wanted, Consumer<Drawn> told, BooleanSupplier overtaken) {
        List<OwnScenarios.Own> own = wanted.folder().map(OwnScenarios::in).orElse(List.of());
        Map<String, Scenario> all = new LinkedHashMap<>(wanted.presets());
        own.forEach(one -> all.put(id(one), one.scenario()));
        Map<String, BufferedImage> pictures = new LinkedHashMap<>();
        told.accept(new Drawn(wanted.number(), own, Map.of()));
        for (Map.Entry<String, Scenario> one : all.entrySet()) {
            if (overtaken.getAsBoolean()) {
                return;
            }
            pictures.put(one.getKey(), thumbnails.of(one.getValue(), wanted.theme(), wanted.scale()));
            told.accept(new Drawn(wanted.number(), own, Map.copyOf(pictures)));
        }
    }

    private static String id(OwnScenarios.Own own) {
        return "own-" + own.file().getFileName().toString().replaceFirst("\\.json$", "");
    }

    /// Shows the pictures that have been drawn since the last call.
    public void pulse() {
        Drawn drawn = background.answer();
        if (drawn == null || drawn.number() != asked) {
            return;
        }
        if (!ownShown && !drawn.own().isEmpty()) {
            shelves.add(Shelf.of("Your folder: " + settings.folder().map(Path::toString).orElse(""),
                    drawn.own().stream().map(this::card).toList()));
            filter();
        }
        ownShown = true;
        if (drawn.pictures().size() > pictured.size()) {
            for (Shelf shelf : shelves) {
                for (GalleryCard card : shelf.cards()) {
                    BufferedImage picture = drawn.pictures().get(card.picturedAs());
                    if (picture != null && pictured.add(card.picturedAs())) {
                        card.show(FormulaImages.image(picture));
                    }
                }
            }
        }
    }

    private GalleryCard card(OwnScenarios.Own own) {
        Scenario scenario = own.scenario();
        String title = scenario.title().isBlank() ? own.file().getFileName().toString() : scenario.title();
        return new GalleryCard(new GalleryCard.Text(id(own), title, own.file().getFileName().toString(), title,
                scenario.source(), "Your folder"), () -> choose(() -> openedFile.accept(own.file())));
    }

    @Override
    public void close() {
        background.close();
    }
}
