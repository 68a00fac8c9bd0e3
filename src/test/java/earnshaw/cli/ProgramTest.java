package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.golden.Golden;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Presets;
import earnshaw.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The program as a whole: help, bad usage, `list`, locales.
class ProgramTest {

    private static final List<String> COMMANDS = List.of("list", "validate", "evaluate", "run", "render", "screenshot",
            "experiment", "critical", "basin", "between", "serve");

    @Test
    void helpNamesEveryCommandAndNothingElse() {
        String help = Call.of("--help").good().text();
        List<String> named = help.lines()
                .dropWhile(line -> !line.startsWith("Commands"))
                .filter(line -> line.matches("  [a-z]\\w+ .*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertEquals(COMMANDS, named);
    }

    @Test
    void dataThatCannotBeWrittenIsSaid() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Console console =
                new Console(InputStream.nullInputStream(), new PrintStream(full), new PrintStream(said), false);
        assertEquals(1, Program.run(new String[] {"evaluate", "gaussian-trap", "--json"}, console, null));
        assertEquals("earnshaw: standard output: found a place that takes no more, allowed one that can be written\n",
                said.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "validate", "evaluate", "run", "render", "screenshot", "experiment"})
    void everyCommandHasHelp(String command) {
        String help = Call.of(command, "--help").good().text();
        assertTrue(help.startsWith("Usage: earnshaw " + command), help);
        assertTrue(Call.of(command, "--version").good().text().startsWith("earnshaw "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "evaluate --bogus five-electrons | --bogus: not understood; see earnshaw evaluate --help",
        "experiments five-electrons | five-electrons: not understood; see earnshaw --help",
        "experiment five-electrons | Missing required option: '--out=DIR'; see earnshaw experiment --help",
        "run | Missing required parameter: 'FILE'; see earnshaw run --help",
        "run five-electrons --every x | Invalid value for option '--every': found x, allowed a whole number; see earnshaw run --help",
    })
    void badUsageIsOneLine(String line, String message) {
        Call.of((Object[]) line.split(" ")).refused("earnshaw: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "run five-electrons --every 0 | --every: found 0, allowed 1 or more",
        "run five-electrons --json --csv - | standard output: found several outputs, allowed one of --json, --csv - and --save -",
        "render five-electrons -o a.bmp | -o: found a.bmp, allowed a name that ends in .png, .svg, .pdf, .eps, .gif or .mp4",
        "render five-electrons -o a.png --theme blue | --theme: found blue, allowed print, grey, light or dark",
        "render five-electrons | -o: found nothing, allowed the name of a file, or --lint or --data without one",
        "render five-electrons -o a.png --dpi 1 | --dpi: found 1.0, allowed 10 to 2400",
        "render five-electrons -o a.png --width 5 | --width: found 5, allowed a number above 0 and its unit: 89mm, 8.9cm, 5.5in, 252pt, 600px",
        "render five-electrons -o a.png --show scene,energy | --show: found energy, allowed scene, loss, gradientNorm, laplacian, angle, distance, charge, potential",
        "screenshot -o a.jpg | -o: found a.jpg, allowed a name that ends in .png",
        "screenshot -o a.png --size 5x5 | --size: found 5x5, allowed width and height in pixels, from 100x100 to 9999x9999",
        "screenshot -o a.png --theme blue | --theme: found blue, allowed light or dark",
        "screenshot -o a.png --at -1 | --at: found -1.0, allowed a time from 0",
    })
    void whatIsNotAllowedIsOneLine(String line, String message) {
        Call.of((Object[]) line.split(" ")).refused(message);
    }

    @Test
    void listNamesAllThereIs() {
        Golden all = Call.of("list", "--json").good().json();
        assertEquals(Presets.names(), ids(all.list("presets")));
        assertEquals(Catalog.PROBLEMS.stream().map(Schema::id).toList(), ids(all.list("problems")));
        assertEquals(Catalog.POTENTIALS.stream().map(Schema::id).toList(), ids(all.list("potentials")));
        assertEquals(Catalog.ALGORITHMS.stream().map(Schema::id).toList(), ids(all.list("algorithms")));
        for (String group : List.of("problems", "potentials", "algorithms")) {
            for (Golden entry : all.list(group)) {
                assertFalse(entry.text("about").isBlank(), () -> entry.text("id"));
                entry.list("parameters").forEach(parameter -> assertFalse(parameter.text("about").isBlank()));
            }
        }
        String text = Call.of("list").good().text();
        ids(all.list("presets")).forEach(id -> assertTrue(text.contains("\n  " + id + " "), id));
        assertTrue(text.contains("    softening          softening length: a number above 0; 0.3 if omitted\n"), text);
    }

    private static List<String> ids(List<Golden> entries) {
        return entries.stream().map(entry -> entry.text("id")).toList();
    }

    /// The same bytes in every country, also where a comma parts whole and fraction.
    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            List<String> here = outputs();
            Locale.setDefault(Locale.GERMANY);
            assertEquals(here, outputs());
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(here, outputs());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> outputs() {
        return List.of(
                Call.of("list").text(),
                Call.of("evaluate", "sign-sphere").text(),
                Call.of("evaluate", "--json", "sign-sphere").text(),
                Call.of("run", "two-electrons", "--csv", "-").text(),
                Call.of("run", "two-electrons", "--save", "-").text(),
                Call.of("run", "two-electrons").text(),
                Call.of("evaluate", "five-electrons", "--set", "problem.potential.c=-1.5").messages());
    }
}
