package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program without a command, as a real process, where no display is named and where the one that is named does not
/// answer.
@Tag("window")
@EnabledOnOs(OS.LINUX)
class NoDisplayTest {

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", ":7077"})
    void runsAndPaintsTheWindowAtTheEnd(String display) throws IOException, InterruptedException {
        File out = directory.resolve("out").toFile();
        File err = directory.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), "earnshaw.app.Main", "two-electrons")
                .directory(directory.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("DISPLAY", display);
        int code = builder.start().waitFor();
        assertEquals(List.of("earnshaw: the window itself needs a display, and there is none here; "
                + "its picture at the end is in earnshaw-window.png"), Files.readAllLines(err.toPath()));
        assertEquals(Call.of("run", "two-electrons").text(), Files.readString(out.toPath()));
        assertEquals(Program.GOOD, code);
        BufferedImage picture = ImageIO.read(directory.resolve("earnshaw-window.png").toFile());
        assertEquals(List.of(1600, 1000), List.of(picture.getWidth(), picture.getHeight()));
    }
}
