package earnshaw.app;

import earnshaw.cli.Desktop;
import earnshaw.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/// The window as the command line sees it.
final class WindowDesktop implements Desktop {

    /// Where another process has found that the display named in the environment does not answer.
    static final String DISPLAY = "earnshaw.display";

    /// Elsewhere than on Linux and its like a display is taken to be there.
    @Override
    public boolean available() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean named = system.startsWith("mac") || system.startsWith("windows") || isSet("DISPLAY")
                || isSet("WAYLAND_DISPLAY");
        return named && !"none".equals(System.getProperty(DISPLAY));
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    @Override
    public int open(Scenario scenario, Optional<Path> file) {
        try {
            Window.open(scenario, file);
            return 0;
        } catch (CompletionException broken) {
            throw broken;
        } catch (RuntimeException | LinkageError noToolkit) {
            return HeadlessRestart.run(scenario);
        }
    }

    @Override
    public byte[] screenshot(Shot shot) {
        return Screenshot.of(shot);
    }

    @Override
    public List<String> measure(Measured what) {
        return WindowBenchmark.report(what);
    }

    @Override
    public List<String> measureStart() {
        return WindowBenchmark.arrival();
    }

    @Override
    public List<String> measureForecast() {
        return WindowBenchmark.forecast();
    }
}
