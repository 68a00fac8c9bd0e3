package earnshaw.cli.page;

import earnshaw.cli.text.JsonText;
import earnshaw.figure.ScenarioFigure;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.export.GifFile;
import earnshaw.figure.export.MovieFile;
import earnshaw.figure.export.Mp4File;
import earnshaw.figure.export.Page;
import earnshaw.figure.style.Style;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import picocli.CommandLine.Option;

/// A run as a moving picture: its simulated time, from the start to the end or to a time asked for, goes by evenly or
/// begins and ends gently, while the camera may go around the scene.
public final class Animation {

    private static final double MOST_FRAMES = 5000;
    private static final double MOST_GIF = 50;
    private static final double MOST_MP4 = 120;

    /// Pixels of a drag that turns the camera by a degree.
    private static final double PIXELS_A_DEGREE = 2;

    /// How simulated time goes by. `SMOOTH` begins and ends gently.
    public enum Easing { LINEAR, SMOOTH }

    @Option(names = "--fps", paramLabel = "N",
            description = "pictures a second of a GIF, 1 to 50, or of an MP4, 1 to 120 (${DEFAULT-VALUE})") private double framesPerSecond =
                    20;

    @Option(names = "--seconds", paramLabel = "S",
            description = "how long a moving picture lasts (${DEFAULT-VALUE})") private double seconds = 5;

    @Option(names = "--orbit", paramLabel = "DEGREES",
            description = "by how much the camera goes around the scene meanwhile (${DEFAULT-VALUE})") private double orbit =
                    0;

    @Option(names = "--easing", paramLabel = "KIND",
            description = "linear: time goes by evenly; smooth: it begins and ends gently (${DEFAULT-VALUE})") private Easing easing =
                    Easing.LINEAR;

    /// Whether a file of a name is a moving picture.
    public static boolean shows(String name) {
        return isGif(name) || name.toLowerCase(Locale.ROOT).endsWith(".mp4");
    }

    private static boolean isGif(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gif");
    }

    /// Refuses what cannot be shown.
    ///
    /// @param names of the files that are written
    public void check(List<String> names) throws InputRefused {
        boolean gif = names.stream().noneMatch(Animation::shows) || names.stream().anyMatch(Animation::isGif);
        double most = gif ? MOST_GIF : MOST_MP4;
        if (!(framesPerSecond >= 1 && framesPerSecond <= most)) {
            throw new InputRefused(Fault.of("--fps", JsonText.number(framesPerSecond), gif
                    ? "1 to 50, the most that viewers of GIF show" : "1 to 120"));
        }
        if (!(seconds > 0 && seconds * framesPerSecond <= MOST_FRAMES)) {
            throw new InputRefused(Fault.of("--seconds", JsonText.number(seconds),
                    "above 0 and at most " + JsonText.number(MOST_FRAMES / framesPerSecond)
                            + " at this many pictures a second"));
        }
        if (!(Math.abs(orbit) <= 3600)) {
            throw new InputRefused(Fault.of("--orbit", JsonText.number(orbit), "-3600 to 3600 degrees"));
        }
    }

    /// Draws a run.
    ///
    /// @param name     of the file
    /// @param end      the time of the last picture
    /// @param camera   that has the whole run in view
    /// @param panels   what each picture shows
    /// @param progress is told the share that is done
    public byte[] draw(String name, Scenario scenario, double end, Camera camera, List<String> panels, Style style,
            Page page, DoubleConsumer progress) throws IOException {
        int frames = (int) Math.max(2, Math.round(seconds * framesPerSecond));
        Engine engine = new Engine(scenario);
        try (MovieFile file =
                isGif(name) ? new GifFile(page, framesPerSecond) : new Mp4File(page, framesPerSecond)) {
            for (int i = 0; i < frames; i++) {
                double share = (double) i / (frames - 1);
                engine.seek(end * eased(share));
                Camera turned = orbit == 0 ? camera : camera.orbited(PIXELS_A_DEGREE * orbit * share, 0);
                file.add(new ScenarioFigure(engine.frame(), turned.at(scenario.view(), engine.frame().runs()), panels,
                        style));
                progress.accept((i + 1.0) / frames);
            }
            return file.bytes();
        }
    }

    private double eased(double share) {
        return easing == Easing.LINEAR ? share : share * share * (3 - 2 * share);
    }
}
