package earnshaw.cli.page;

import earnshaw.cli.text.JsonText;
import earnshaw.figure.ScenarioFigure;
import earnshaw.figure.export.GifFile;
import earnshaw.figure.export.Page;
import earnshaw.figure.style.Palette;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;

/// A run as a moving picture: its simulated time, from the start to the end or to a time asked for, goes by evenly.
public final class Animation {

    private static final double MOST_FRAMES = 5000;

    @Option(names = "--fps", paramLabel = "N",
            description = "pictures a second of a GIF, 1 to 50 (${DEFAULT-VALUE})") private double framesPerSecond = 20;

    @Option(names = "--seconds", paramLabel = "S",
            description = "how long a GIF lasts before it begins again (${DEFAULT-VALUE})") private double seconds = 5;

    /// Refuses what cannot be shown.
    public void check() throws InputRefused {
        if (!(framesPerSecond >= 1 && framesPerSecond <= 50)) {
            throw new InputRefused(
                    Fault.of("--fps", JsonText.number(framesPerSecond), "1 to 50, the most that viewers of GIF show"));
        }
        if (!(seconds > 0 && seconds * framesPerSecond <= MOST_FRAMES)) {
            throw new InputRefused(Fault.of("--seconds", JsonText.number(seconds),
                    "above 0 and at most " + JsonText.number(MOST_FRAMES / framesPerSecond)
                            + " at this many pictures a second"));
        }
    }

    /// Draws a run.
    ///
    /// @param end    the time of the last picture
    /// @param panels what each picture shows
    public byte[] draw(Scenario scenario, double end, List<String> panels, Palette palette, Page page)
            throws IOException {
        int frames = (int) Math.max(2, Math.round(seconds * framesPerSecond));
        Engine engine = new Engine(scenario);
        try (GifFile file = new GifFile(page, framesPerSecond)) {
            for (int i = 0; i < frames; i++) {
                engine.seek(end * i / (frames - 1));
                file.add(ScenarioFigure.of(engine.frame(), panels, page.style(palette)));
            }
            return file.bytes();
        }
    }
}
