package earnshaw.app.scene;

import earnshaw.app.kit.NumberText;
import earnshaw.app.session.MeaningfulCharges;
import earnshaw.app.session.Session;
import earnshaw.figure.camera.ShownSpace;
import earnshaw.figure.style.MathText;
import earnshaw.problem.Body;
import earnshaw.problem.Observable;
import earnshaw.simulation.record.Run;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The numbers of one body, beside it: of the one under the pointer, otherwise of the selected one.
final class HoverCard extends VBox {

    private static final double AWAY = 20;
    private static final double EDGE = 8;

    /// Where it may lie about its body, the best first: right is +1, down is +1.
    private static final double[][] SIDES = {{1, 0}, {-1, 0}, {1, 1}, {1, -1}, {-1, 1}, {-1, -1}, {0, 1}, {0, -1}};

    /// Bodies and ways to come that it covers count; so many bodies are looked at, and covering its own is worse than
    /// all.
    private static final int MANY = 64;
    private static final int COVERS_ITSELF = 1000;

    /// Nanoseconds between two texts about one body.
    private static final long EVERY = 90_000_000L;

    private static final int DIGITS = 4;
    private static final int MOST = 6;

    private final Session session;
    private final SceneView scene;
    private final MeaningfulCharges charged;
    private int told;
    private long said;
    private boolean stale;
    private double width;
    private double height;

    HoverCard(Session session, SceneView scene) {
        this.session = session;
        this.scene = scene;
        charged = new MeaningfulCharges(session);
        getStyleClass().addAll("card-over-scene", "hover-card");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        StackPane.setAlignment(this, Pos.TOP_LEFT);
    }

    /// Shows the present numbers where the body is now. While they change in every pulse not all of them are shown:
    /// nobody can read them, and setting text is slow.
    ///
    /// @param fresh whether anything about the scene is new
    void pulse(long now, boolean fresh) {
        stale |= fresh || id() != told;
        if (stale) {
            show(id() != told || now - said > EVERY);
            said = stale ? said : now;
        }
    }

    /// Shows all the present numbers without waiting.
    void settle() {
        show(true);
    }

    private int id() {
        return session.hovered().get() != 0 ? session.hovered().get() : session.selected().get();
    }

    private void show(boolean anew) {
        Run run = session.frame().run(id());
        Body body = run.picture().body(id());
        setVisible(body != null);
        if (anew) {
            told = id();
            stale = false;
        }
        if (body != null) {
            if (anew) {
                say(lines(body, run, charged.now(), scene.camera().lens(scene.area()).space()));
            }
            lie(scene.where(body));
        }
    }

    private void say(List<String> lines) {
        while (getChildren().size() < lines.size()) {
            getChildren().add(new Label());
        }
        getChildren().remove(lines.size(), getChildren().size());
        for (int i = 0; i < lines.size(); i++) {
            ((Label) getChildren().get(i)).setText(lines.get(i));
        }
        applyCss();
        width = Math.ceil(prefWidth(-1));
        height = Math.ceil(prefHeight(-1));
    }

    private void lie(Point2D at) {
        List<Point2D> taken = new ArrayList<>(scene.ahead());
        scene.bodies().stream().limit(MANY).map(scene::where).forEach(taken::add);
        Rectangle2D best = null;
        int least = Integer.MAX_VALUE;
        for (double[] side : SIDES) {
            double x = at.getX() + side[0] * AWAY + (side[0] - 1) / 2 * width;
            double y = at.getY() + side[1] * AWAY + (side[1] - 1) / 2 * height;
            Rectangle2D spot = new Rectangle2D.Double(
                    Math.clamp(x, EDGE, Math.max(EDGE, scene.getWidth() - width - EDGE)),
                    Math.clamp(y, EDGE, Math.max(EDGE, scene.getHeight() - height - EDGE)), width, height);
            int covered = (int) taken.stream().filter(spot::contains).count() + (spot.contains(at) ? COVERS_ITSELF : 0);
            if (covered < least) {
                least = covered;
                best = spot;
            }
        }
        resizeRelocate(Math.round(best.getX()), Math.round(best.getY()), width, height);
    }

    private static List<String> lines(Body body, Run run, boolean charged, Optional<ShownSpace> space) {
        List<String> lines = new ArrayList<>();
        lines.add(name(body) + " = " + vector(body.at(), DIGITS));
        double off = space.map(one -> one.off(body.at())).orElse(0.0);
        if (off > 0) {
            lines.add("hidden " + NumberText.shown(off, DIGITS) + ", which a drag keeps");
        }
        if (charged) {
            lines.add("charge " + NumberText.brief(body.charge()));
        }
        if (!body.isElectron()) {
            return lines;
        }
        if (body.held()) {
            lines.add("held");
        } else {
            lines.add("force " + vector(body.velocity(), 3) + ", size " + NumberText.shown(length(body.velocity()), 3));
        }
        double laplacian = number(run, "laplacian", body.id());
        if (!Double.isNaN(laplacian)) {
            lines.add("Laplacian " + NumberText.shown(laplacian, DIGITS));
        }
        Body partner = run.picture().body(body.partner());
        if (partner != null) {
            double distance = number(run, "distance", body.id());
            double angle = number(run, "angle", body.id());
            lines.add("\u2192 " + (body.opposite() ? "\u2212" : "") + name(partner)
                    + (Double.isNaN(distance) ? "" : ", distance " + NumberText.shown(distance, 3))
                    + (Double.isNaN(angle) ? "" : ", angle " + NumberText.shown(Math.toDegrees(angle), 3) + "\u00b0"));
        }
        return lines;
    }

    private static double number(Run run, String id, int body) {
        List<Observable> all = run.walker().observables();
        int column = Observable.column(all, id);
        if (column < 0) {
            return Double.NaN;
        }
        int place = all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow().bodies().indexOf(body);
        return place < 0 ? Double.NaN : run.numbers()[column + place];
    }

    private static String vector(double[] numbers, int digits) {
        return "(" + Arrays.stream(numbers).limit(MOST)
                .mapToObj(value -> NumberText.shown(value, digits))
                .collect(Collectors.joining(", ")) + (numbers.length > MOST ? ", \u2026)" : ")");
    }

    private static double length(double[] numbers) {
        double square = 0;
        for (double part : numbers) {
            square += part * part;
        }
        return Math.sqrt(square);
    }

    private static String name(Body body) {
        return new MathText("$" + body.label() + "$").plain();
    }
}
