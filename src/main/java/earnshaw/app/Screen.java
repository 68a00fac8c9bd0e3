package earnshaw.app;

import earnshaw.cli.Desktop;
import earnshaw.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The window as the command line sees it.
///
/// @param arguments of this process
record Screen(List<String> arguments) implements Desktop {

    Screen(String[] arguments) {
        this(List.of(arguments));
    }

    /// Elsewhere than on Linux and its like a display is always there.
    @Override
    public boolean available() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("mac") || system.startsWith("windows") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    @Override
    public int open(Scenario scenario, Optional<Path> file) {
        Window.open(scenario, file);
        return 0;
    }

    @Override
    public byte[] screenshot(Shot shot) {
        return Screenshot.of(shot);
    }
}
