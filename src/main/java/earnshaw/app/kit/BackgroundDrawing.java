package earnshaw.app.kit;

import earnshaw.figure.style.Figure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A figure that is drawn beside the pulses of the window, on a thread that all sketches share; of several that are
/// wanted meanwhile the newest is drawn. Belongs to the JavaFX thread.
final class BackgroundDrawing {

    private static final ExecutorService DRAWING = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("drawing").unstarted(work));

    private Figure figure;
    private boolean stale;
    private ImageBuffer front;
    private ImageBuffer back;
    private Figure shown;
    private Figure begun;
    private CompletableFuture<ImageBuffer> underWay;
    // Written by the thread that draws.
    private volatile long taken;

    /// Wants another figure.
    void want(Figure wanted) {
        figure = wanted;
        stale = true;
    }

    /// Picks up what has been drawn, or begins to draw what is wanted.
    ///
    /// @return whether there is another surface to show
    boolean pulse(ImageBuffer.Extent extent) {
        if (underWay != null) {
            return underWay.isDone() && pick();
        }
        if (stale) {
            stale = false;
            ImageBuffer free = ImageBuffer.fitting(back, extent);
            Figure next = figure;
            begun = next;
            underWay = CompletableFuture.supplyAsync(() -> drawn(free, next), DRAWING);
        }
        return false;
    }

    /// Draws what is wanted, or was last, at once.
    void draw(ImageBuffer.Extent extent) {
        if (figure == null) {
            return;
        }
        CompletableFuture<ImageBuffer> overtaken = underWay;
        underWay = null;
        stale = false;
        // What is under way is waited for and dropped. Its surface is the one that the window cannot be reading.
        ImageBuffer free = overtaken == null ? back : overtaken.join();
        swap(drawn(ImageBuffer.fitting(free, extent), figure), figure);
    }

    // A drawing is begun in a later pulse than one is picked up: by then the window no longer reads the older surface.
    private boolean pick() {
        CompletableFuture<ImageBuffer> done = underWay;
        underWay = null;
        swap(done.join(), begun);
        return true;
    }

    private void swap(ImageBuffer drawn, Figure of) {
        back = front;
        front = drawn;
        shown = of;
    }

    private ImageBuffer drawn(ImageBuffer surface, Figure next) {
        long before = System.nanoTime();
        surface.draw(next);
        taken = System.nanoTime() - before;
        return surface;
    }

    /// What was drawn last; null before the first.
    ImageBuffer surface() {
        return front;
    }

    /// The figure that was drawn last; null before the first.
    Figure shown() {
        return shown;
    }

    /// Whether something is wanted or under way.
    boolean waiting() {
        return stale || underWay != null;
    }

    /// Nanoseconds that the last drawing took.
    long taken() {
        return taken;
    }
}
