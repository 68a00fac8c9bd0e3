package earnshaw.app.chart;

import earnshaw.figure.chart.ChartArea;
import earnshaw.figure.chart.ChartScale;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.shape.Rectangle;

/// What the mouse does in the chart: the wheel zooms about the pointer, a drag zooms to a box, a drag with another
/// button or with Shift moves, a double click shows everything, and the line of the moment can be dragged. Beside an
/// axis the wheel zooms that axis alone.
final class ChartGestures {

    private static final double WHEEL = 0.0045;
    private static final double REACH = 6;

    /// A box that is thinner than this is meant for the other axis alone; a shorter drag is a click.
    private static final double THIN = 8;

    private final ChartSurface surface;
    private final ChartSight sight;
    private final Consumer<Optional<Point2D>> pointed;
    private final Consumer<Point2D> moment;
    private Gesture gesture = Gesture.NONE;
    private Point2D from = Point2D.ZERO;
    private Optional<ChartArea> start = Optional.empty();

    private enum Gesture { NONE, BOX, MOVE, MOMENT }

    /// @param pointed takes the place under the pointer
    /// @param moment  takes the place to which the moment is dragged
    ChartGestures(ChartSurface surface, ChartSight sight, Consumer<Optional<Point2D>> pointed,
            Consumer<Point2D> moment) {
        this.surface = surface;
        this.sight = sight;
        this.pointed = pointed;
        this.moment = moment;
        surface.setOnScroll(this::scroll);
        surface.setOnZoom(this::pinch);
        surface.setOnMousePressed(this::press);
        surface.setOnMouseDragged(this::drag);
        surface.setOnMouseReleased(this::release);
        surface.setOnMouseMoved(this::hover);
        surface.setOnMouseExited(_ -> pointed.accept(Optional.empty()));
    }

    private void scroll(ScrollEvent event) {
        double amount = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        zoom(event.getX(), event.getY(), Math.exp(-WHEEL * amount));
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        zoom(event.getX(), event.getY(), 1 / event.getZoomFactor());
        event.consume();
    }

    private void zoom(double x, double y, double times) {
        surface.area().ifPresent(area -> {
            Rectangle2D data = area.data();
            UnaryOperator<ChartScale> across = x < data.getMinX() ? UnaryOperator.identity()
                    : scale -> scale.zoomed(area.acrossShare(x), times);
            UnaryOperator<ChartScale> up = y > data.getMaxY() ? UnaryOperator.identity()
                    : scale -> scale.zoomed(area.upShare(y), times);
            sight.change(area, across, up);
        });
    }

    private void press(MouseEvent event) {
        surface.requestFocus();
        from = new Point2D(event.getX(), event.getY());
        start = surface.area();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            gesture = Gesture.NONE;
            sight.all();
        } else if (event.getButton() != MouseButton.PRIMARY || event.isShiftDown()) {
            gesture = Gesture.MOVE;
        } else {
            boolean strip = start.map(area -> event.getY() > area.data().getMaxY()).orElse(false);
            gesture = strip || surface.onMoment(event.getX(), REACH) ? Gesture.MOMENT : Gesture.BOX;
        }
        if (gesture == Gesture.MOMENT) {
            moment.accept(from);
        }
    }

    private void drag(MouseEvent event) {
        Point2D at = new Point2D(event.getX(), event.getY());
        switch (gesture) {
            case BOX -> surface.box(start.map(area -> box(area.data(), at)));
            case MOVE -> start.ifPresent(area -> {
                double right = (at.getX() - from.getX()) / area.data().getWidth();
                double up = (from.getY() - at.getY()) / area.data().getHeight();
                sight.change(area, scale -> scale.moved(-right), scale -> scale.moved(-up));
            });
            case MOMENT -> moment.accept(at);
            case NONE -> {
            }
        }
    }

    private void release(MouseEvent event) {
        Point2D at = new Point2D(event.getX(), event.getY());
        if (gesture == Gesture.BOX) {
            surface.box(Optional.empty());
            start.ifPresent(area -> zoomTo(area, at));
        }
        gesture = Gesture.NONE;
    }

    private void zoomTo(ChartArea area, Point2D at) {
        Rectangle box = box(area.data(), at);
        boolean wide = Math.abs(at.getX() - from.getX()) >= THIN;
        boolean high = Math.abs(at.getY() - from.getY()) >= THIN;
        if (wide || high) {
            sight.change(area,
                    scale -> wide ? scale.between(area.acrossShare(box.getX()),
                            area.acrossShare(box.getX() + box.getWidth())) : scale,
                    scale -> high ? scale.between(area.upShare(box.getY() + box.getHeight()),
                            area.upShare(box.getY())) : scale);
        }
    }

    // A box that is thin in one direction covers all of that direction.
    private Rectangle box(Rectangle2D data, Point2D at) {
        boolean wide = Math.abs(at.getX() - from.getX()) >= THIN;
        boolean high = Math.abs(at.getY() - from.getY()) >= THIN;
        double left = wide ? Math.max(data.getMinX(), Math.min(from.getX(), at.getX())) : data.getMinX();
        double right = wide ? Math.min(data.getMaxX(), Math.max(from.getX(), at.getX())) : data.getMaxX();
        double top = high ? Math.max(data.getMinY(), Math.min(from.getY(), at.getY())) : data.getMinY();
        double bottom = high ? Math.min(data.getMaxY(), Math.max(from.getY(), at.getY())) : data.getMaxY();
        return new Rectangle(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private void hover(MouseEvent event) {
        boolean inside = surface.area().filter(area -> area.data().contains(event.getX(), event.getY())).isPresent();
        pointed.accept(inside ? Optional.of(new Point2D(event.getX(), event.getY())) : Optional.empty());
        boolean strip = surface.area().filter(area -> event.getY() > area.data().getMaxY()).isPresent();
        surface.setCursor(strip || surface.onMoment(event.getX(), REACH) ? Cursor.H_RESIZE : Cursor.CROSSHAIR);
    }
}
