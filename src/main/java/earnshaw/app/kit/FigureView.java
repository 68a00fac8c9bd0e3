package earnshaw.app.kit;

import earnshaw.figure.style.Figure;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// A part of the window that shows a [Figure]: the code that draws paper draws the screen.
///
/// Java2D draws into memory that the window shows as it is. A figure is drawn beside the pulses; what must follow the
/// hand without delay is drawn over it within a pulse.
public final class FigureView extends Region {

    private final ImageView image = new ImageView();
    private final BackgroundDrawing sketch = new BackgroundDrawing();
    private Figure over;
    private boolean stale;
    private boolean urgent;
    private ImageBuffer front;
    private ImageBuffer back;
    private long drawings;

    /// Shows nothing until it is given a figure.
    public FigureView() {
        image.setSmooth(false);
        image.setManaged(false);
        image.setMouseTransparent(true);
        getChildren().add(image);
        setMinSize(0, 0);
        setPickOnBounds(true);
    }

    /// Shows another figure as soon as it is drawn.
    public void show(Figure figure) {
        sketch.want(figure);
    }

    /// Shows another figure from the next pulse on.
    public void showNow(Figure figure) {
        sketch.want(figure);
        urgent = true;
    }

    /// Shows another figure over the first from the next pulse on.
    public void showOver(Figure figure) {
        over = figure;
        stale = true;
    }

    /// The figure whose drawing is on show, without what is over it; null before the first.
    public Figure shown() {
        return sketch.shown();
    }

    /// Number of drawings so far.
    public long drawings() {
        return drawings;
    }

    /// Nanoseconds that the last figure took, without what is over it.
    public long taken() {
        return sketch.taken();
    }

    /// Draws if there is something new to show.
    public void pulse() {
        ImageBuffer.Extent extent = extent();
        if (extent.empty() || !isVisible()) {
            return;
        }
        if (urgent || front == null) {
            draw(extent);
        } else if (sketch.pulse(extent) || stale) {
            compose();
        }
    }

    /// Shows what is wanted without waiting for a pulse.
    public void settle() {
        if (sketch.waiting() || stale) {
            draw(extent());
        }
    }

    @Override
    protected void layoutChildren() {
        if (front == null || !front.extent().equals(extent())) {
            draw(extent());
        }
    }

    private void draw(ImageBuffer.Extent extent) {
        if (!extent.empty()) {
            urgent = false;
            sketch.draw(extent);
            compose();
        }
    }

    private void compose() {
        ImageBuffer below = sketch.surface();
        if (below == null) {
            return;
        }
        if (over == null) {
            front = below;
        } else {
            ImageBuffer drawn = ImageBuffer.fitting(back, below.extent());
            drawn.draw(below, over);
            back = front;
            front = drawn;
        }
        stale = false;
        drawings++;
        front.publish();
        image.setImage(front.image());
        image.setFitWidth(front.extent().columns() / front.extent().scale());
        image.setFitHeight(front.extent().rows() / front.extent().scale());
    }

    private ImageBuffer.Extent extent() {
        double scale =
                getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        return new ImageBuffer.Extent(getWidth(), getHeight(), scale);
    }
}
