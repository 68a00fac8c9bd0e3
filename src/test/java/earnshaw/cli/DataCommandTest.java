package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Data from and to other programs.
class DataCommandTest {

    private static final String PLAIN = """
            {"format": "earnshaw/1", "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
             "protons": [{"at": [1, 0]}], "electrons": ELECTRONS}, "stop": {"steps": 3}}
            """;

    @TempDir Path directory;

    private Path file(String name, String text) throws IOException {
        Files.createDirectories(directory.resolve(name).getParent());
        return Files.writeString(directory.resolve(name), text);
    }

    private Path scenario(String electrons) throws IOException {
        return file("a.json", PLAIN.replace("ELECTRONS", electrons));
    }

    @Test
    void aTableStandsForItsCharges() throws IOException {
        String meant =
                Call.of("evaluate", "--json", scenario("[{\"at\": [0.5, 0.25]}, {\"at\": [-1, 2], \"charge\": 0.5}]"))
                        .good().text();
        file("tables/start.csv", "charge,x_1,x_2\n,0.5,0.25\n0.5,-1,2\n");
        assertEquals(meant, Call.of("evaluate", "--json", scenario("{\"from\": \"tables/start.csv\"}")).good().text());
        file("tables/start.csv", "0,5\t0,25\t-1\n-1,0\t2\t0,5\n");
        assertEquals(meant, Call.of("evaluate", "--json", scenario("{\"from\": \"tables/start.csv\", \"charge\": 3}"))
                .good().text());
    }

    @Test
    void aTableThatCannotBeTakenIsRefusedWithItsPlace() throws IOException {
        file("start.csv", "1,500\t2\n");
        String found = Call.of("validate", scenario("{\"from\": \"start.csv\"}")).messages();
        assertTrue(found.contains("problem.electrons.from: found start.csv: a table with two meanings"), found);
        file("start.csv", "1,2,3,4\n");
        found = Call.of("validate", scenario("{\"from\": \"start.csv\"}")).messages();
        assertTrue(found.contains("problem.electrons.from: found start.csv: line 1: 4 numbers"), found);
        found = Call.of("validate", scenario("{\"from\": \"nowhere.npy\"}")).messages();
        assertTrue(found.contains("found nowhere.npy: no such file"), found);
        for (String outside : List.of("../a.csv", "/etc/passwd.csv", "x/../../a.csv")) {
            found = Call.of("validate", scenario("{\"from\": \"" + outside + "\"}")).messages();
            assertTrue(found.contains("allowed a file in the document's folder or below it"), found);
            assertEquals(1, found.lines().count(), found);
        }
    }

    /// What a run writes another one starts from, to the last digit.
    @Test
    void positionsGoOutAndComeBack() throws IOException {
        Path start = scenario("{\"count\": 4}");
        for (String name : List.of("out.csv", "out.tsv", "out.npy")) {
            Path saved = directory.resolve("saved.json");
            Call.of("run", start, "--positions", directory.resolve(name), "--save", saved).good();
            assertArrayEquals(Call.of("evaluate", "--json", "--now", saved).good().json().numbers("distances"),
                    Call.of("evaluate", "--json", scenario("{\"from\": \"" + name + "\"}")).good().json()
                            .numbers("distances"));
            start = scenario("{\"count\": 4}");
        }
        assertEquals(Program.REFUSED, Call.of("run", start, "--positions", directory.resolve("out.xlsx")).code());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissionsSurviveASave() throws IOException {
        Path saved = scenario("[]");
        for (String mode : List.of("rw-------", "rw-rw-r--")) {
            Files.setPosixFilePermissions(saved, PosixFilePermissions.fromString(mode));
            Call.of("run", saved, "--save", saved).good();
            assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)));
        }
    }

    /// A pipe can be read once and not from its beginning again.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNamedPipeIsAFile() throws IOException, InterruptedException {
        Path plain = scenario("{\"count\": 2}");
        Path pipe = directory.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Process writer =
                new ProcessBuilder("sh", "-c", "cat \"$0\" > \"$1\"", plain.toString(), pipe.toString()).start();
        assertEquals(Call.of("evaluate", "--json", plain).good().text(),
                Call.of("evaluate", "--json", pipe).good().text());
        writer.waitFor();
    }

    @Test
    void twoOutputsInOneFileAreRefused() throws IOException {
        Path out = directory.resolve("both");
        Call refused = Call.of("run", scenario("[]"), "--csv", out, "--save", out);
        assertEquals("--save " + out + ": found a file that another option writes, allowed a file of its own\n",
                refused.messages());
        try (var files = Files.list(directory)) {
            assertEquals(List.of(directory.resolve("a.json")), files.toList());
        }
    }

    @Test
    void theFormatStays() throws IOException {
        Call.of("run", scenario("[]"), "--set", "format=\"earnshaw/2\"").refused(
                "--set: format: found \"earnshaw/2\", allowed paths behind the format, which stays");
    }

    @Test
    void lengthsThatNoPageHasAreRefused() throws IOException {
        for (String length : List.of("1e300mm", "1e-300mm", "300in", "1e999mm")) {
            Call refused = Call.of("render", scenario("[]"), "-o", directory.resolve("x.png"), "--width", length);
            assertEquals(Program.REFUSED, refused.code(), refused.messages());
            assertEquals(1, refused.messages().lines().count(), refused.messages());
        }
    }

    /// Simulated time goes by evenly, and the same run gives the same bytes.
    @Test
    void aGifShowsTheRun() throws IOException {
        Path out = directory.resolve("x.gif");
        Object[] line = {"render", "two-electrons", "-o", out, "--fps", 10, "--seconds", 0.5, "--width", "120px",
            "--show", "scene"};
        Call.of(line).good();
        byte[] first = Files.readAllBytes(out);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(out.toFile())) {
            reader.setInput(stream);
            assertEquals(5, reader.getNumImages(true));
            assertEquals(120, reader.read(0).getWidth());
            assertNotEquals(pixels(reader, 0), pixels(reader, 4));
        }
        Call.of(line).good();
        assertArrayEquals(first, Files.readAllBytes(out));
        assertEquals(Program.REFUSED, Call.of("render", "two-electrons", "-o", out, "--fps", 100).code());
    }

    private static List<Integer> pixels(ImageReader reader, int frame) throws IOException {
        var image = reader.read(frame);
        return java.util.Arrays
                .stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())).boxed()
                .toList();
    }

    /// Characters without a glyph are named and never drawn as empty boxes.
    @Test
    void scriptsWithoutGlyphsAreNamed() throws IOException {
        Path han = scenario(
                "[{\"at\": [0, 0], \"label\": \"\u5b66\u751f\"}, {\"at\": [0, 1], \"label\": \"\u0443\u0447\"}]");
        Path out = directory.resolve("x.svg");
        Call call = Call.of("render", han, "-o", out, "--show", "scene");
        assertEquals(Program.GOOD, call.code());
        assertEquals("earnshaw: the label of electron 1: the fonts of figures have no glyphs for Han (U+5B66, U+751F); "
                + "the script's name stands there instead\n", call.messages());
        String svg = Files.readString(out, StandardCharsets.UTF_8).replaceAll("(?s)<metadata.*</metadata>", "");
        assertTrue(svg.contains("[Han]"), "the name of the script stands in the figure");
        assertTrue(svg.contains("\u0443\u0447") && !svg.contains("\u5b66"));
    }
}
