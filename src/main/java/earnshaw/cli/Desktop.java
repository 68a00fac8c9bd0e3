package earnshaw.cli;

import earnshaw.scenario.Scenario;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the command line asks of the window: a room that it must not look into, since most commands start faster
/// without it.
public interface Desktop {

    /// Whether a window can come up here.
    boolean available();

    /// Opens the window and returns when the person has closed it.
    ///
    /// @param scenario what it opens on
    /// @param file     where `scenario` came from and goes back to on save; empty for a preset, a figure or standard
    ///                 input
    /// @return the exit code
    int open(Scenario scenario, Optional<Path> file);

    /// The whole window as a PNG, without a display.
    byte[] screenshot(Shot shot);

    /// How fast the window starts, draws and answers, without a display; one line for each number.
    List<String> measure(Measured what);

    /// How fast the window starts, without a display; in one line.
    List<String> measureStart();

    /// How fast the window draws what is to come during a drag, without a display; three lines for each number of
    /// charges.
    List<String> measureForecast();

    /// What a screenshot shows.
    ///
    /// @param size   of the window
    /// @param time   when; empty for where the scenario stands
    /// @param dark   whether in the dark theme
    record Shot(Scenario scenario, Pixels size, OptionalDouble time, boolean dark) {}

    /// What a measurement of the window shows.
    ///
    /// @param scenario that plays meanwhile; 20 + 20 charges where it is empty
    /// @param size     of the window
    record Measured(Optional<Scenario> scenario, Pixels size) {}

    /// The size of a window as it is typed: `1600x1000`.
    ///
    /// @param width in pixels, as is `height`
    record Pixels(int width, int height) {

        private static final Pattern TYPED = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

        static Pixels of(String typed) throws InputRefused {
            Matcher pixels = TYPED.matcher(typed);
            if (!pixels.matches()) {
                throw new InputRefused(
                        Fault.of("--size", typed, "width and height in pixels, from 100x100 to 9999x9999"));
            }
            return new Pixels(Integer.parseInt(pixels.group(1)), Integer.parseInt(pixels.group(2)));
        }
    }
}
