package earnshaw.app.page;

import earnshaw.app.kit.Theme;
import earnshaw.app.session.SceneLayer;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.scene.Highlights;
import earnshaw.figure.scene.SceneFigure;
import earnshaw.figure.style.Style;
import earnshaw.scenario.FileAccess;
import earnshaw.scenario.Scenario;
import earnshaw.problem.field.ForceField;
import earnshaw.scenario.ScenarioFile;
import earnshaw.scenario.View;
import earnshaw.simulation.Engine;
import earnshaw.simulation.record.Run;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;

/// Small pictures of scenarios some way into their run, kept in a folder: a picture is drawn again only when its
/// scenario, its looks or the program has changed. Needs no toolkit, so that another thread can draw.
final class Thumbnails {

    /// Natural steps before the picture is taken, so that there is a trail to see.
    private static final int STEPS = 250;

    /// Type and marks against those of the scene.
    private static final double SMALLER = 0.62;

    private final Path folder;

    /// @param memory the folder of what the program notices; it may be one that cannot be written
    Thumbnails(Path memory) {
        folder = memory.resolve("thumbnails");
    }

    /// The picture of a scenario, as large as a card wants it.
    ///
    /// @param scale pixels for one unit of the screen
    BufferedImage of(Scenario scenario, Theme theme, double scale) {
        Path kept = folder.resolve(name(ScenarioFile.write(scenario) + theme.name() + scale + build()) + ".png");
        try {
            BufferedImage before = Files.exists(kept) ? ImageIO.read(kept.toFile()) : null;
            if (before != null) {
                return before;
            }
        } catch (IOException unreadable) {
            // It is drawn again and takes the place of the file that cannot be read.
        }
        BufferedImage drawn = drawn(scenario, theme, scale);
        keep(kept, drawn);
        return drawn;
    }

    private static BufferedImage drawn(Scenario scenario, Theme theme, double scale) {
        Engine engine = new Engine(scenario);
        int[] steps = {0};
        engine.run(_ -> steps[0]++, () -> steps[0] >= STEPS);
        List<Run> runs = engine.frame().runs();
        SceneFigure figure = new SceneFigure(runs, plain(scenario.view(), runs),
                Camera.of(scenario.view(), runs), Style.screen(theme.palette()).times(SMALLER), Highlights.NONE);
        BufferedImage image = new BufferedImage((int) Math.ceil(GalleryCard.WIDTH * scale),
                (int) Math.ceil(GalleryCard.PICTURE * scale), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(scale, scale);
        figure.draw(g, new Rectangle2D.Double(0, 0, GalleryCard.WIDTH, GalleryCard.PICTURE));
        g.dispose();
        return image;
    }

    // Names, legends and the colour bar of a field would fill the picture.
    private static View plain(View view, List<Run> runs) {
        boolean field = runs.getFirst().picture().landscape() instanceof ForceField;
        View bare = SceneLayer.OVERLAYS.in(SceneLayer.LABELS.in(view, false), false);
        return field ? SceneLayer.LANDSCAPE.in(bare, false) : bare;
    }

    // Where the folder cannot be written, the picture is drawn again next time.
    private static void keep(Path file, BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            Files.createDirectories(file.getParent());
            FileAccess.replace(file, out.toByteArray());
        } catch (IOException unwritable) {
            return;
        }
    }

    private static String name(String looks) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(looks.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // Another build may draw otherwise.
    private static String build() {
        try {
            Path program = Path.of(Thumbnails.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.getLastModifiedTime(program).toString();
        } catch (IOException | URISyntaxException unknown) {
            return "";
        }
    }
}
