package earnshaw.app.scene;

import earnshaw.analysis.BasinMap;
import earnshaw.analysis.BasinQuestion;
import earnshaw.analysis.BasinSearch;
import earnshaw.app.kit.BackgroundTask;
import earnshaw.app.session.Session;
import earnshaw.figure.basin.BasinMemory;
import earnshaw.problem.Body;
import earnshaw.simulation.run.Command;
import java.awt.geom.Point2D;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Works out the basin map that the view asks for, coarse to fine, on all cores beside the pulses. While a hand changes
/// something, a coarse map of less careful runs follows it.
public final class BasinPreview implements AutoCloseable {

    /// Starts along the longer side of a map that follows a hand.
    static final int COARSE = 16;

    /// Nanoseconds that such a map may take before a newer one is begun, and after which the hand rests.
    private static final long LONGEST = 300_000_000L;
    private static final long REST = 150_000_000L;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Session session;
    private final SceneView scene;
    private final BackgroundTask<Order, Answer> background;
    private Order asked = new Order(0, Optional.empty(), false, 0, Optional.empty());
    // Read by the threads of a search.
    private volatile int allowed = CORES;
    private boolean stopped;
    private int electron;
    private Optional<BasinQuestion> shown = Optional.empty();
    private Optional<BasinMap> map = Optional.empty();

    /// @param under an earlier map of the same runs
    private record Order(long number, Optional<BasinQuestion> question, boolean rough, int size,
            Optional<BasinMap> under) {

        boolean same(Optional<BasinQuestion> other, boolean asRough, int asSize) {
            return question.equals(other) && rough == asRough && size == asSize;
        }
    }

    private record Answer(long number, BasinQuestion question, BasinMap map) {}

    /// How far a map has come.
    ///
    /// @param size  starts along the longer side of the map that is being worked out
    /// @param share of all work until the finest map is done, from 0 to 1
    public record Progress(int size, double share) {}

    /// @param scene whose plane the map lies in
    public BasinPreview(Session session, SceneView scene) {
        this.session = session;
        this.scene = scene;
        background = BackgroundTask.refining("basin map", this::work, session.errors()::tell);
    }

    /// Asks when another map is wanted and takes up what is known by now; once per pulse, before the scene.
    public void pulse() {
        // While something moves a core is left to the window.
        allowed = session.playing() || session.holding() ? Math.max(1, CORES - 1) : CORES;
        Optional<BasinQuestion> wanted = wanted();
        int size = session.view().get().basinSize();
        boolean rough = session.holding() && !asked.question.equals(wanted)
                || asked.rough && asked.question.equals(wanted);
        if (!asked.same(wanted, rough, size)) {
            stopped = false;
            ask(wanted, rough, size);
        }
        take(background.answer());
    }

    private Optional<BasinQuestion> wanted() {
        if (!session.view().get().basins() || scene.camera() == null) {
            return Optional.empty();
        }
        // A hand that drags another charge selects it, and still wants to see the map that it had before.
        int selected = scene.shown().chosen();
        electron = session.holding() || selected == 0 ? electron : selected;
        Body body = session.frame().picture().body(electron);
        return scene.shown().basinsOf(session.frame().present(), scene.area(), body == null ? 0 : electron);
    }

    private void ask(Optional<BasinQuestion> wanted, boolean rough, int size) {
        Optional<BasinMap> under = wanted.isPresent() && shown.isPresent() && shown.get().sameRuns(wanted.get())
                ? map.map(BasinMap::alone)
                : Optional.empty();
        asked = new Order(asked.number + 1, wanted, rough, size, under);
        background.ask(asked);
    }

    private void take(Answer newest) {
        if (asked.question.isEmpty()) {
            map = map.isPresent() && !stopped ? Optional.empty() : map;
            shown = stopped ? shown : Optional.empty();
        } else if (newest != null && (map.isEmpty() || map.get() != newest.map)
                && newest.question.electron() == asked.question.get().electron()) {
            map = Optional.of(newest.map);
            shown = Optional.of(newest.question);
        }
    }

    /// Which start leads where, as far as it is known; the same object as long as nothing is new.
    public Optional<BasinMap> map() {
        return map;
    }

    /// How far the work has come; empty when nothing is being worked out.
    public Optional<Progress> progress() {
        if (stopped || asked.question.isEmpty() || map.isEmpty()) {
            return Optional.empty();
        }
        BasinMap now = map.get();
        boolean done = now.size() == asked.size && now.complete() && shown.equals(asked.question);
        double all = 0;
        double ended = 0;
        for (int size : BasinSearch.levels(asked.size)) {
            all += (double) size * size;
            ended += size < now.size() ? (double) size * size : 0;
        }
        double part = now.starts() == 0 ? 0 : (double) now.ended() / now.starts() * now.size() * now.size();
        return done ? Optional.empty() : Optional.of(new Progress(now.size(), Math.min(1, (ended + part) / all)));
    }

    /// Gives up what is being worked out; the map stays as it is until another one is wanted.
    public void stop() {
        stopped = true;
        background.ask(new Order(asked.number, Optional.empty(), false, 0, Optional.empty()));
    }

    private void work(Order order, Consumer<Answer> told, BooleanSupplier overtaken) {
        if (order.question.isEmpty()) {
            return;
        }
        BasinQuestion question = order.question.get();
        Optional<BasinMap> under = order.under;
        if (order.rough) {
            long begun = System.nanoTime();
            BasinMap rough = new BasinSearch(question.rough(), CORES).run(Math.min(COARSE, order.size), _ -> {},
                    () -> System.nanoTime() - begun > LONGEST && overtaken.getAsBoolean());
            told.accept(new Answer(order.number, question, rough));
            under = Optional.of(rough);
            long ended = System.nanoTime();
            while (!overtaken.getAsBoolean() && System.nanoTime() - ended < REST) {
                LockSupport.parkNanos(5_000_000L);
            }
        }
        if (!overtaken.getAsBoolean()) {
            new BasinSearch(question, CORES, () -> allowed).refine(order.size, under,
                    map -> told.accept(new Answer(order.number, question, map)), overtaken);
        }
    }

    /// Has the finest map at once, for a picture of the window.
    public void settle() {
        Optional<BasinQuestion> wanted = wanted();
        map = wanted.map(question -> BasinMemory.map(question, session.view().get().basinSize()));
        shown = wanted;
        asked = new Order(asked.number, wanted, false, session.view().get().basinSize(), Optional.empty());
    }

    @Override
    public void close() {
        background.close();
    }

    /// Puts the map's electron at the start whose cell lies under a point, at the moment of which the map is, and plays: one
    /// deed to be undone.
    ///
    /// @return whether there is such a start
    boolean start(Point2D point) {
        Optional<double[]> place = map.isEmpty() ? Optional.empty() : scene.shown().basinStart(point, scene.area());
        if (place.isEmpty()) {
            return false;
        }
        session.hold(true);
        if (session.frame().run(map.get().electron()).shown().time() != map.get().time()) {
            session.send(new Command.Seek(map.get().time()));
        }
        session.place(map.get().electron(), place.get());
        session.send(new Command.Play());
        session.hold(false);
        return true;
    }
}
