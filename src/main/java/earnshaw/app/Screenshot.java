package earnshaw.app;

import earnshaw.app.kit.FilePicker;
import earnshaw.app.kit.Preferences;
import earnshaw.app.kit.Theme;
import earnshaw.app.kit.ToolkitStart;
import earnshaw.app.kit.UserFolders;
import earnshaw.app.session.DocumentFile;
import earnshaw.app.session.Session;
import earnshaw.app.session.SimulationLink;
import earnshaw.cli.Desktop.Shot;
import earnshaw.simulation.Engine;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// The whole window as a picture, without a display: the toolkit runs on its headless platform and draws in memory.
final class Screenshot {

    /// Where nothing is remembered and nothing written.
    private static final FilePicker NOBODY = new FilePicker() {
        @Override
        public Optional<Path> open(Optional<Path> folder) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(Optional<Path> folder, String name, List<String> endings) {
            return Optional.empty();
        }
    };

    private static final Workspace.Shell NO_SHELL = new Workspace.Shell() {
        @Override
        public void close() {}

        @Override
        public void turnFullScreen() {}

        @Override
        public boolean fillScreen() {
            return false;
        }

        @Override
        public boolean leaveFullScreen() {
            return false;
        }

        @Override
        public void title(String title) {}
    };

    private Screenshot() {}

    /// @return a PNG
    static byte[] of(Shot shot) {
        ToolkitStart.headless();
        CompletableFuture<BufferedImage> picture = new CompletableFuture<>();
        ToolkitStart.start(() -> {
            try {
                picture.complete(picture(shot));
            } catch (RuntimeException | Error failure) {
                picture.completeExceptionally(failure);
            }
        });
        try {
            return png(picture.join());
        } finally {
            Platform.exit();
        }
    }

    private static BufferedImage picture(Shot shot) {
        return copy(laid(shot).getScene().snapshot(null));
    }

    /// The inside of a window as large as the shot says, with everything in its place, on the toolkit's thread.
    static Workspace laid(Shot shot) {
        Engine engine = new Engine(shot.scenario());
        engine.retrace(() -> false);
        shot.time().ifPresent(engine::seek);
        var session = new Session(SimulationLink.still(engine.frame()), shot.dark() ? Theme.DARK : Theme.LIGHT);
        var settings = new Preferences(UserFolders.NOWHERE);
        session.theme().get().dress();
        var workspace = new Workspace(session, new DocumentFile(session, settings, Optional.empty()), settings, NOBODY,
                NO_SHELL);
        var scene = new Scene(workspace, shot.size().width(), shot.size().height());
        workspace.start();
        workspace.stop();
        // The first look makes the layout; then the cards find their places, and what was drawn is fitted to them.
        for (int i = 0; i < 2; i++) {
            scene.snapshot(null);
            workspace.settle(Long.MAX_VALUE / 2);
        }
        scene.snapshot(null);
        return workspace;
    }

    // Not through javafx.swing, which wants a toolkit of windows.
    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }

    private static byte[] png(BufferedImage picture) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
