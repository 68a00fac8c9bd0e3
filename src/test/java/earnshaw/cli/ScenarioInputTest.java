package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FILE, `--seed` and `--set`, through `validate` and `evaluate`.
class ScenarioInputTest {

    private static final String GOOD = """
            {"format": "earnshaw/1",
             "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
               "protons": [{"at": [1, 0]}],
               "electrons": {"count": 3}}}
            """;

    @TempDir Path directory;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void goodFilesAreNotSpokenOf() throws IOException {
        assertEquals("", Call.of("validate", file("good.json", GOOD), "five-electrons").good().text());
    }

    @Test
    void everyFaultOfEveryFileIsOneLine() throws IOException {
        Path wrong = file("wrong.json", """
                {"format": "earnshaw/1",
                 "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian", "c": 0},
                   "protons": [{"at": [1, "a"]}],
                   "electrons": [{"at": [0, 0], "charge": 1e999}]}}
                """);
        Path broken = file("broken.json", "{\"format\": \"earnshaw/2\", \"problem\": 3}");
        Call.of("validate", wrong, broken, "five-electrons", "nowhere.json").refused(
                wrong + ":2:88: problem.potential.c: found 0, allowed a number above 0",
                wrong + ":3:27: problem.protons[0].at[1]: found \"a\", allowed a number",
                wrong + ":4:43: problem.electrons[0].charge: found 1e999, allowed a number",
                broken + ":1:12: format: found \"earnshaw/2\", written by a newer Earnshaw, allowed \"earnshaw/1\"",
                Call.of("validate", "nowhere.json").messages().strip());
    }

    @Test
    void nothingIsHalfEvaluated() throws IOException {
        Call.of("evaluate", "five-electrons", file("empty.json", "")).refused(
                directory.resolve("empty.json") + ":1:1: found nothing, allowed a JSON document");
    }

    @Test
    void standardInputIsAFile() throws IOException {
        assertEquals(Call.of("evaluate", "--json", file("good.json", GOOD)).good().text(),
                Call.reading(GOOD, "evaluate", "--json", "-").good().text());
    }

    @Test
    void severalFilesGiveOneObjectPerLineInTheirOrder() throws IOException {
        Path good = file("good.json", GOOD);
        String both = Call.of("evaluate", "--json", "five-electrons", good).good().text();
        assertEquals(
                Call.of("evaluate", "--json", "five-electrons").text() + Call.of("evaluate", "--json", good).text(),
                both);
    }

    @Test
    void anotherSeedDrawsAnew() throws IOException {
        Path good = file("good.json", GOOD);
        String same = Call.of("evaluate", "--json", good).good().text();
        assertEquals(same, Call.of("evaluate", "--json", "--seed", 0, good).good().text());
        String other = Call.of("evaluate", "--json", "--seed", 1, good).good().text();
        assertNotEquals(same, other);
        assertEquals(other,
                Call.of("evaluate", "--json", file("one.json", GOOD.replace("\"problem\"", "\"seed\": 1, \"problem\"")))
                        .good().text());
    }

    @Test
    void anotherSeedStartsAfresh() throws IOException {
        Path good = file("good.json", GOOD);
        Path saved = directory.resolve("saved.json");
        Call.of("run", good, "--set", "stop={\"steps\": 5}", "--save", saved).good();
        assertEquals(
                Call.of("run", "--json", "--seed", 1, good, "--set", "stop={\"steps\": 5}").good().text(),
                Call.of("run", "--json", "--seed", 1, saved).good().text());
    }

    @Test
    void aSettingStandsForTheFileOfThatValue() throws IOException {
        Path good = file("good.json", GOOD);
        Path two = file("two.json", GOOD.replace("\"gaussian\"", "\"gaussian\", \"c\": 2"));
        assertEquals(Call.of("evaluate", "--json", two).good().text(),
                Call.of("evaluate", "--json", good, "--set", "problem.potential.c=2").good().text());
        assertEquals(Call.of("evaluate", "--json", two, "--seed", 5).good().text(),
                Call.of("evaluate", "--json", good, "--seed", 5, "--set", "problem.potential.c=2").good().text());
    }

    @Test
    void settingsAreRefusedLikeFiles() {
        Call.of("evaluate", "five-electrons", "--set", "problem.potential.c=-1").refused(
                "--set: problem.potential.c: found -1, allowed a number above 0");
        Call.of("evaluate", "five-electrons", "--set", "nonsense").refused(
                "--set: found \"nonsense\", allowed path=value, such as problem.potential.c=2");
    }

    /// Saving must not put JSON in the place of a figure.
    @Test
    void onlyAScenarioFileIsSavedTo() throws IOException, InputRefused {
        Path good = file("good.json", GOOD);
        Call.of("render", good, "--show", "loss", "--width", "40mm", "-o", directory.resolve("figure.svg")).good();
        assertEquals(Optional.of(good), ScenarioInput.home(good.toString()));
        assertEquals(Optional.empty(), ScenarioInput.home(directory.resolve("figure.svg").toString()));
        assertEquals(Optional.empty(), ScenarioInput.home("five-electrons"));
        assertEquals(Optional.empty(), ScenarioInput.home("-"));
    }

    /// A file called like a preset does not hide it: the launcher itself is called `earnshaw`.
    @Test
    void aPresetsNameMeansThePreset() {
        assertTrue(Files.exists(Path.of("earnshaw")), "the launcher stands in the working directory of the tests");
        Call.of("evaluate", "earnshaw").good();
        assertEquals(Program.REFUSED, Call.of("evaluate", "./earnshaw").code());
    }
}
