package earnshaw.cli;

import earnshaw.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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
    List<String> measure();

    /// How fast the window starts, without a display; in one line.
    List<String> measureStart();

    /// How fast the window draws what is to come during a drag, without a display; three lines for each number of
    /// charges.
    List<String> measureForecast();

    /// What a screenshot shows.
    ///
    /// @param width  in pixels, as is `height`
    /// @param time   when; empty for where the scenario stands
    /// @param dark   whether in the dark theme
    record Shot(Scenario scenario, int width, int height, OptionalDouble time, boolean dark) {}
}
