package earnshaw.app.chart;

import earnshaw.app.session.Session;
import earnshaw.figure.chart.ChartArea;
import earnshaw.figure.chart.ChartChoice;
import earnshaw.figure.chart.ChartCsv;
import earnshaw.figure.chart.ChartCurve;
import earnshaw.figure.chart.ChartCurves;
import earnshaw.figure.chart.ChartDrawing;
import earnshaw.figure.chart.ChartReading;
import earnshaw.problem.Event;
import earnshaw.problem.Observable;
import earnshaw.scenario.Plot;
import earnshaw.scenario.View;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.Command;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;

/// One quantity of the runs in a large chart that a person can zoom, move and read, beside the scene. It follows the
/// run.
public final class ChartPane extends BorderPane implements AutoCloseable {

    /// Below this width the legend is left out.
    private static final double ROOMY = 430;

    /// The name of an event is shown so near to its mark, in pixels.
    private static final double NEAR = 5;

    private final Session session;
    private final ChartFeed feed;
    private final ChartSight sight = new ChartSight();
    private final ChartSurface surface = new ChartSurface();
    private final ChartLegend legend = new ChartLegend(sight);
    private final ChartControls controls;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private Optional<Point2D> pointer = Optional.empty();
    private boolean changed = true;
    private double read = Double.NaN;

    /// @param export exports a quantity as a figure, told by its id
    /// @param key    that opens and closes the chart, as a person reads it
    public ChartPane(Session session, Consumer<String> export, String key) {
        this.session = session;
        feed = new ChartFeed(session);
        controls = new ChartControls(sight, new Deeds(export), key);
        setId("chart");
        getStyleClass().add("chart-pane");
        setTop(controls);
        setCenter(surface);
        setRight(legend);
        legend.managedProperty().bind(legend.visibleProperty());
        widthProperty().subscribe(width -> legend.setVisible(width.doubleValue() >= ROOMY));
        new ChartGestures(surface, sight, this::point, this::seek);
        for (var what : List.of(sight.choice(), sight.out(), sight.scales(), session.theme(), session.enlargement(),
                surface.widthProperty(), surface.heightProperty(), open)) {
            what.subscribe(() -> changed = true);
        }
    }

    private final class Deeds implements ChartControls.Deeds {

        private final Consumer<String> export;

        Deeds(Consumer<String> export) {
            this.export = export;
        }

        @Override
        public void zoom(double times) {
            surface.area().ifPresent(area -> sight.change(area, scale -> scale.zoomed(0.5, times),
                    scale -> scale.zoomed(0.5, times)));
        }

        @Override
        public void copyData() {
            curves().ifPresent(all -> surface.area().ifPresent(area -> {
                var content = new ClipboardContent();
                content.putString(ChartCsv.of(all, shown(all), area.across()));
                Clipboard.getSystemClipboard().setContent(content);
            }));
        }

        @Override
        public void copyPicture() {
            var content = new ClipboardContent();
            content.putImage(surface.picture());
            Clipboard.getSystemClipboard().setContent(content);
        }

        @Override
        public void export() {
            export.accept(sight.choice().get().up());
        }

        @Override
        public void close() {
            open.set(false);
        }
    }

    /// Whether the chart is open.
    public BooleanProperty open() {
        return open;
    }

    /// Shows the quantity of a plot, against what plots stand against.
    public void show(Plot plot) {
        boolean time = session.view().get().along() == View.Along.TIME;
        sight.choice().set(new ChartChoice(time ? ChartChoice.TIME : ChartChoice.STEP, plot.show(), false, plot.log()));
    }

    /// What is drawn now, in pixels of the chart's surface; empty before the first drawing.
    public Optional<ChartArea> area() {
        return surface.area();
    }

    /// Number of drawings so far.
    public long drawings() {
        return surface.drawings();
    }

    /// Shows the newest frame, at most ten times a second unless a hand asks for it.
    public void pulse(long now) {
        feed.notice();
        if (open.get()) {
            List<Observable> observables = session.frame().scenario().problem().observables();
            choosable(observables.stream().map(Observable::id).toList());
            controls.offer(observables);
            changed |= feed.pulse(sight.choice().get(), now);
            if (surface.getWidth() > 0 && surface.getHeight() > 0) {
                curves().ifPresent(this::draw);
            }
        }
    }

    // Another document may lack what was chosen.
    private void choosable(List<String> ids) {
        ChartChoice choice = sight.choice().get();
        boolean up = ids.contains(choice.up());
        boolean across = choice.rises() || ids.contains(choice.across());
        if (!ids.isEmpty() && !(up && across)) {
            sight.choice().set(new ChartChoice(across ? choice.across() : ChartChoice.TIME,
                    up ? choice.up() : ids.getFirst(), choice.acrossLog(), choice.upLog()));
        }
    }

    private Optional<ChartCurves> curves() {
        return feed.curves(sight.choice().get());
    }

    private List<ChartCurve> shown(ChartCurves all) {
        return all.shown(sight.out().get());
    }

    private void draw(ChartCurves all) {
        List<ChartCurve> shown = shown(all);
        boolean redrawn = changed;
        if (changed) {
            changed = false;
            ChartArea area = sight.area(all, ChartArea.data(surface.getWidth(), surface.getHeight(), session.style()));
            legend.name(all.all(), sight.out().get(), session.style().palette());
            surface.draw(all, shown, area, events(), session.style());
        }
        Run run = session.frame().run();
        surface.moment(!all.choice().rises() ? Double.NaN
                : all.choice().across().equals(ChartChoice.TIME) ? run.shown().time() : run.shown().step());
        double time = shown.isEmpty() ? Double.NaN : time(shown.getFirst());
        if (redrawn || time != read) {
            read = time;
            ChartReading reading = ChartReading.at(time, all, shown);
            boolean line = all.choice().rises() && !reading.points().isEmpty();
            surface.crosshair(line ? reading.points().getFirst().x() : Double.NaN, reading, session.style());
            legend.read(reading, words(all, reading), happened(all));
        }
    }

    private List<Event> events() {
        return session.frame().runs().stream().flatMap(run -> run.events().stream()).toList();
    }

    // Under the pointer here, in a small plot or on the timeline, otherwise the moment on show.
    private double time(ChartCurve first) {
        OptionalDouble place = session.reading();
        return place.isEmpty() ? session.frame().run().shown().time()
                : session.view().get().along() == View.Along.TIME ? place.getAsDouble()
                : first.timeAt(place.getAsDouble());
    }

    private static String words(ChartCurves all, ChartReading reading) {
        String moment = "t = " + ChartReading.words(reading.time(), Observable.Unit.PLAIN) + ", step " + reading.step();
        return all.choice().rises() || reading.points().isEmpty() ? moment
                : moment + "\n" + all.choice().across() + " = "
                        + ChartReading.words(reading.points().getFirst().x(), all.acrossUnit());
    }

    private String happened(ChartCurves all) {
        Optional<ChartArea> area = surface.area().filter(_ -> pointer.isPresent() && all.choice().rises());
        return area.flatMap(drawn -> events().stream()
                .filter(event -> far(drawn, all, event) <= NEAR)
                .min(Comparator.comparingDouble(event -> far(drawn, all, event))))
                .map(Event::words).orElse("");
    }

    private double far(ChartArea drawn, ChartCurves all, Event event) {
        return Math.abs(drawn.x(ChartDrawing.place(all.choice(), event)) - pointer.orElseThrow().getX());
    }

    // The panes tell each other the place under the pointer along what the small plots stand against.
    private void point(Optional<Point2D> at) {
        pointer = at;
        session.cursor().set(at.flatMap(this::reading).map(reading -> OptionalDouble.of(
                session.view().get().along() == View.Along.TIME ? reading.time() : reading.step()))
                .orElse(OptionalDouble.empty()));
    }

    private void seek(Point2D at) {
        reading(at).ifPresent(reading -> {
            session.cursor().set(OptionalDouble.empty());
            session.send(new Command.Seek(reading.time()));
        });
    }

    // The recorded row at a place.
    private Optional<ChartReading> reading(Point2D at) {
        return curves().filter(all -> !shown(all).isEmpty()).flatMap(all -> surface.area().map(area -> ChartReading.at(
                ChartReading.time(at.getX(), at.getY(), area, all, shown(all)), all, shown(all))));
    }

    @Override
    public void close() {
        feed.close();
    }
}
