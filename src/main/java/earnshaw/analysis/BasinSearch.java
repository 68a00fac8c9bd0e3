package earnshaw.analysis;

import earnshaw.math.Draws;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.problem.Problem;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/// Runs one electron from every place of a map, on several threads. Every run depends on its start alone, so that
/// neither the number of threads nor their order can be seen in the map.
public final class BasinSearch {

    /// The coarsest of the maps that lead to a fine one has so many starts along its longer side, or up to twice as many.
    private static final int COARSEST = 8;

    /// Runs take turns over the map: first every eighth row and column, so that a part of them shows all of it.
    private static final int STRIDE = 8;

    /// Milliseconds between two looks at a map that grows.
    private static final long LOOK = 40;

    /// Nanoseconds for which the coarsest map is worked out even where a newer question waits, so that one is seen while a
    /// hand goes on and on.
    private static final long PATIENCE = 250_000_000L;

    private final BasinQuestion question;
    private final int threads;
    private final IntSupplier allowed;

    /// @param threads how many runs at a time
    public BasinSearch(BasinQuestion question, int threads) {
        this(question, threads, () -> threads);
    }

    /// @param allowed how many of the threads may begin another run just now, 1 or more; the others wait
    public BasinSearch(BasinQuestion question, int threads, IntSupplier allowed) {
        this.question = question;
        this.threads = threads;
        this.allowed = allowed;
    }

    /// The region that has all bodies of a document's start in it.
    ///
    /// @param electron number of the electron, counted from 1
    /// @param axes     the two axes of the plane, counted from 0; the first two where it is empty
    /// @throws IllegalArgumentException with a line for a person where there is no such electron or plane
    public static BasinRegion around(Scenario document, int electron, Optional<int[]> axes) {
        Problem problem = document.problem().drawn(new Draws(document.seed()));
        Walker walker = problem.walkers().get(BasinQuestion.walker(problem, electron));
        Picture start = walker.evaluator().picture(walker.start());
        int d = start.ground().dimension();
        if (d < 2) {
            throw new IllegalArgumentException("a line, allowed a scenario in two dimensions or more");
        }
        int[] plane = axes.orElse(new int[] {0, 1});
        if (plane[0] == plane[1] || Math.min(plane[0], plane[1]) < 0 || Math.max(plane[0], plane[1]) >= d) {
            throw new IllegalArgumentException(
                    "axes " + (plane[0] + 1) + "," + (plane[1] + 1) + ", allowed two different ones of 1 to " + d);
        }
        if (start.ground() instanceof Ground.Round) {
            return d == 2 ? new BasinRing() : BasinPlane.sphere(plane[0], plane[1], d);
        }
        double[] middle = new double[2];
        double side = 1;
        for (int a = 0; a < 2; a++) {
            int axis = plane[a];
            double low = start.bodies().stream().mapToDouble(body -> body.at()[axis]).min().orElse(0);
            double high = start.bodies().stream().mapToDouble(body -> body.at()[axis]).max().orElse(0);
            middle[a] = (low + high) / 2;
            side = Math.max(side, 1.5 * (high - low));
        }
        Body body = start.body(electron);
        return BasinPlane.along(plane[0], plane[1], middle, side, body == null ? new double[d] : body.at());
    }

    /// Runs all starts.
    ///
    /// @param size      starts along the longer side
    /// @param progress  told now and then how many runs have ended
    /// @param cancelled asked before every step
    /// @return the map; some of its cells are null when it was cancelled
    public BasinMap run(int size, IntConsumer progress, BooleanSupplier cancelled) {
        return question.from(cancelled).map(from -> level(from, size, Optional.empty(),
                map -> progress.accept(Math.toIntExact(map.ended())), cancelled))
                .orElseGet(() -> new BasinMap(question.region(), question.electron(), 0, size,
                        new BasinCell[question.region().columns(size) * question.region().rows(size)], 0, 0,
                        Optional.empty()));
    }

    /// Runs all starts of a coarse map, then those of one twice as fine, and so on. Each map that is complete equals the
    /// one that [#run] makes in its size.
    ///
    /// @param size      starts along the longer side of the finest map
    /// @param under     an earlier map of the same runs
    /// @param told      given the map so far again and again
    /// @param overtaken asked before every step whether to stop; the coarsest map asks only after a while
    public void refine(int size, Optional<BasinMap> under, Consumer<BasinMap> told, BooleanSupplier overtaken) {
        long begun = System.nanoTime();
        BooleanSupplier patient = () -> System.nanoTime() - begun > PATIENCE && overtaken.getAsBoolean();
        Optional<State> from = question.from(overtaken);
        Optional<BasinMap> known = under;
        for (int level : levels(size)) {
            if (from.isEmpty() || known.isPresent() && overtaken.getAsBoolean()) {
                return;
            }
            boolean first = level == levels(size).getFirst();
            known = Optional.of(level(from.get(), level, known, told, first ? patient : overtaken));
        }
    }

    /// The sizes of the maps that lead to one, coarse to fine.
    public static List<Integer> levels(int size) {
        List<Integer> levels = new ArrayList<>(List.of(size));
        while (levels.getFirst() >= 2 * COARSEST) {
            levels.addFirst(levels.getFirst() / 2);
        }
        return levels;
    }

    private BasinMap level(State from, int size, Optional<BasinMap> under, Consumer<BasinMap> told,
            BooleanSupplier cancelled) {
        BasinRegion region = question.region();
        int columns = region.columns(size);
        int rows = region.rows(size);
        int[] order = order(columns, rows);
        BasinCell[] cells = new BasinCell[columns * rows];
        int starts = 0;
        for (int i = 0; i < cells.length; i++) {
            starts += region.place(region.x(i % columns, size), region.y(i / columns, size)).isPresent() ? 1 : 0;
        }
        double apart = new BasinRun(question, from).near();
        BasinMap map = new BasinMap(region, question.electron(), from.time(), size, cells, starts, apart, under);
        AtomicInteger next = new AtomicInteger();
        List<Thread> workers = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int rank = t;
            workers.add(Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("basin " + (t + 1))
                    .start(() -> new BasinWorker(question, from, map, new BasinWorker.Starts(order, next),
                            () -> rank < allowed.getAsInt(), cancelled).work()));
        }
        wait(workers, () -> told.accept(seen(map)));
        BasinMap ended = seen(map);
        told.accept(ended);
        return ended;
    }

    // Workers go on writing cells. A cell is immutable, so that a copy has it whole or not at all.
    private static BasinMap seen(BasinMap map) {
        return new BasinMap(map.region(), map.electron(), map.time(), map.size(), map.cells().clone(), map.starts(),
                map.apart(), map.under());
    }

    private static void wait(List<Thread> workers, Runnable look) {
        boolean interrupted = false;
        long looked = System.nanoTime();
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join(LOOK);
                } catch (InterruptedException _) {
                    interrupted = true;
                }
                if (System.nanoTime() - looked > LOOK * 1_000_000) {
                    look.run();
                    looked = System.nanoTime();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int[] order(int columns, int rows) {
        int[] order = new int[columns * rows];
        int n = 0;
        for (int turn = 0; turn < STRIDE * STRIDE; turn++) {
            for (int row = turn / STRIDE; row < rows; row += STRIDE) {
                for (int column = turn % STRIDE; column < columns; column += STRIDE) {
                    order[n++] = row * columns + column;
                }
            }
        }
        return order;
    }
}
