package earnshaw.analysis;

import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// Runs one electron from every place of a map, on several threads, coarse to fine. Every run depends on its start
/// alone, so that neither the number of threads nor their order can be seen in the map.
public final class BasinSearch {

    /// The first pass takes every sixteenth row and column.
    private static final int COARSEST = 16;

    private final Scenario scenario;
    private final Walker walker;
    private final int electron;
    private final BasinPlane plane;

    /// @param electron number of the electron, counted from 1
    /// @param axes     the two axes of the plane, counted from 0; the first two where it is empty
    /// @throws IllegalArgumentException with a line for a person where there is no such electron or plane
    public BasinSearch(Scenario scenario, int electron, Optional<int[]> axes) {
        this.scenario = scenario;
        this.electron = electron;
        walker = scenario.problem().walkers().stream()
                .filter(one -> one.chart().place(one.start().x(), electron,
                        new double[scenario.problem().ground().dimension()]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "electron " + electron + ", allowed the number of an electron of the scenario"));
        Picture start = walker.evaluator().picture(walker.start());
        if (start.ground().dimension() < 2) {
            throw new IllegalArgumentException("a line, allowed a scenario in two dimensions or more");
        }
        plane = plane(start, axes.orElse(new int[] {0, 1}));
    }

    private BasinPlane plane(Picture start, int[] axes) {
        int d = start.ground().dimension();
        if (axes[0] == axes[1] || Math.min(axes[0], axes[1]) < 0 || Math.max(axes[0], axes[1]) >= d) {
            throw new IllegalArgumentException(
                    "axes " + (axes[0] + 1) + "," + (axes[1] + 1) + ", allowed two different ones of 1 to " + d);
        }
        if (start.ground() instanceof Ground.Round) {
            return new BasinPlane(start.ground(), axes[0], axes[1], new double[2], 2, new double[d]);
        }
        double[] middle = new double[2];
        double span = 1;
        for (int a = 0; a < 2; a++) {
            int axis = axes[a];
            double low = start.bodies().stream().mapToDouble(body -> body.at()[axis]).min().orElse(0);
            double high = start.bodies().stream().mapToDouble(body -> body.at()[axis]).max().orElse(0);
            middle[a] = (low + high) / 2;
            span = Math.max(span, 1.5 * (high - low));
        }
        return new BasinPlane(start.ground(), axes[0], axes[1], middle, span, start.body(electron).at().clone());
    }

    /// The plane of the starts.
    public BasinPlane plane() {
        return plane;
    }

    /// Runs all starts.
    ///
    /// @param size      starts along a side
    /// @param threads   how many work at a time
    /// @param progress  told now and then how many runs have ended; on any thread
    /// @param cancelled asked before every run
    /// @return the map; some of its cells are null when it was cancelled
    public BasinMap run(int size, int threads, IntConsumer progress, BooleanSupplier cancelled) {
        BasinCell[] cells = new BasinCell[size * size];
        int[] order = order(size);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        List<Thread> workers = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            workers.add(Thread.ofPlatform().daemon().name("basin " + (t + 1)).start(() -> {
                BasinRun run = new BasinRun(scenario, walker, electron);
                for (int i = next.getAndIncrement(); i < order.length && !cancelled.getAsBoolean(); i =
                        next.getAndIncrement()) {
                    double x = plane.x(order[i] % size, size);
                    double y = plane.y(order[i] / size, size);
                    Optional<double[]> place = plane.place(x, y);
                    if (place.isPresent()) {
                        cells[order[i]] = run.from(x, y, place.get());
                    }
                    progress.accept(ended.incrementAndGet());
                }
            }));
        }
        boolean interrupted = false;
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new BasinMap(plane, electron, size, cells);
    }

    // Every sixteenth row and column, then every eighth, and so on to all.
    private static int[] order(int size) {
        int[] order = new int[size * size];
        boolean[] taken = new boolean[size * size];
        int n = 0;
        for (int stride = COARSEST; stride >= 1; stride /= 2) {
            for (int row = 0; row < size; row += stride) {
                for (int column = 0; column < size; column += stride) {
                    int cell = row * size + column;
                    if (!taken[cell]) {
                        taken[cell] = true;
                        order[n++] = cell;
                    }
                }
            }
        }
        return order;
    }
}
