package earnshaw.app;

import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The program once more, in a process that knows that there is no display: a toolkit that could not be started in a
/// process cannot be started there again, not even without a display.
final class HeadlessRestart {

    private HeadlessRestart() {}

    /// @return the exit code
    static int run(Scenario scenario) {
        try {
            Process process = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-D" + WindowDesktop.DISPLAY + "=none",
                    "-Djava.awt.headless=true",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "-")
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT)
                    .start();
            try (OutputStream document = process.getOutputStream()) {
                document.write(ScenarioFile.write(scenario).getBytes(StandardCharsets.UTF_8));
            }
            return process.waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }
}
