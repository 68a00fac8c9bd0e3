package earnshaw.scenario;

import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Located;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Scenarios as JSON text. What is read is whole and valid, with all draws done, or it is refused with every fault.
public final class ScenarioFile {

    private static final Pattern FORMAT = Pattern.compile("earnshaw/(\\d{1,9})");
    private static final int VERSION = 1;

    private ScenarioFile() {}

    /// Reads a file.
    public static Scenario read(Path file) throws InputRefused {
        return read(file, List.of());
    }

    /// Reads a file with some settings of its own, as [Overrides] describes.
    public static Scenario read(Path file, List<String> settings) throws InputRefused {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(reader, file.toString(), Optional.ofNullable(file.toAbsolutePath().getParent()), settings);
        } catch (IOException unreadable) {
            throw new InputRefused(
                    Fault.of(file.toString(), FileAccess.words(unreadable), "a scenario file that can be read"));
        }
    }

    /// Reads a document.
    ///
    /// @param name how messages call it
    public static Scenario read(Reader reader, String name) throws InputRefused {
        return read(reader, name, List.of());
    }

    /// Reads a document with some settings, as [Overrides] describes.
    public static Scenario read(Reader reader, String name, List<String> settings) throws InputRefused {
        return read(reader, name, Optional.empty(), settings);
    }

    /// Reads a document that may name tables of charges.
    ///
    /// @param folder where the document is; empty where it is in none
    public static Scenario read(Reader reader, String name, Optional<Path> folder, List<String> settings)
            throws InputRefused {
        List<Fault> faults = new ArrayList<>();
        Optional<Located> tree = Located.read(reader, name, faults::add)
                .map(document -> TableReference.resolved(document, name, folder, faults::add));
        Optional<Scenario> bound = Optional.empty();
        if (tree.isPresent()) {
            Optional<Fault> format = format(tree.get(), name);
            format.ifPresent(faults::add);
            bound = Catalog.schema().read(tree.get(), name, Scenario.class, fault -> {
                if (format.isEmpty() || !fault.path().equals("format")) {
                    faults.add(fault);
                }
            });
        }
        if (bound.isEmpty() || !faults.isEmpty()) {
            throw refused(faults);
        }
        Scenario given = DefaultStep.where(bound.get(), tree.get().nearest("algorithm"));
        // A saved state belongs to the document as it was saved, so that this one is checked as it stands. Without a
        // state the settings come first, and may mend what would be refused.
        boolean begun = given.state().isPresent();
        Scenario scenario = Overrides.apply(given, begun ? List.of() : settings);
        ScenarioRules.check(scenario, (path, found, allowed) -> {
            Located at = tree.get().nearest(path);
            faults.add(new Fault(name, path, at.line(), at.column(), found, allowed));
        });
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        return begun ? Overrides.apply(given, settings) : scenario;
    }

    private static InputRefused refused(List<Fault> faults) {
        return new InputRefused(faults.stream().sorted(Fault.BY_PLACE).toList());
    }

    // A document of a newer format is refused for its format alone: this program cannot judge the rest of it.
    private static Optional<Fault> format(Located tree, String name) throws InputRefused {
        String allowed = '"' + Scenario.FORMAT + '"';
        Located at = tree.nearest("format");
        return switch (at) {
            case Located.Text text when text.text().equals(Scenario.FORMAT) -> Optional.empty();
            case Located.Text text when isNewer(text.text()) -> throw new InputRefused(new Fault(
                    name, "format", at.line(), at.column(), '"' + text.text() + "\", written by a newer Earnshaw",
                    allowed));
            case Located.Text text -> Optional.of(new Fault(
                    name, "format", at.line(), at.column(), '"' + text.text() + '"', allowed));
            case Located.Keyed keyed when keyed == tree -> Optional.of(new Fault(
                    name, "format", at.line(), at.column(), "no such key", allowed));
            default -> Optional.empty();
        };
    }

    private static boolean isNewer(String format) {
        Matcher matcher = FORMAT.matcher(format);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) > VERSION;
    }

    /// A scenario as JSON; the same scenario gives the same bytes.
    public static String write(Scenario scenario) {
        return Catalog.schema().write(scenario);
    }

    /// Writes a file whole: beside its place first, then by rename, so that a crash leaves the old one or the new one.
    public static void save(Path file, Scenario scenario) throws InputRefused {
        try {
            FileAccess.replace(file, write(scenario).getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new InputRefused(Fault.of(file.toString(), FileAccess.words(refused), "a place that can be written"));
        }
    }

    /// A scenario with another value at a path, with all the checks of a file; what is no longer drawn is drawn again.
    ///
    /// @param path as in the messages: `problem.potential.c`, `problem.electrons[0].at[1]`
    /// @param json the value as JSON
    public static Scenario set(Scenario scenario, String path, String json) throws InputRefused {
        return Overrides.apply(scenario, List.of(path + "=" + json));
    }

    /// The same, but bodies are kept and fitted where the value shapes their space, as [Overrides#adapted] describes.
    public static Scenario adapted(Scenario scenario, String path, String json) throws InputRefused {
        return Overrides.adapted(scenario, path, json);
    }

    /// A scenario with several settings `path=value`, in their order.
    public static Scenario set(Scenario scenario, List<String> settings) throws InputRefused {
        return Overrides.apply(scenario, settings);
    }

    /// Whether another seed changes a scenario whose draws are done: its problem has something drawn, or its algorithm
    /// draws.
    public static boolean draws(Scenario scenario) {
        return scenario.algorithm().draws() || Overrides.draws(scenario);
    }

    /// A scenario with another seed and every draw done afresh.
    public static Scenario redrawn(Scenario scenario, long seed) throws InputRefused {
        return Overrides.redrawn(scenario, LongStream.of(seed)).getFirst();
    }

    /// The same with each of several seeds.
    public static List<Scenario> redrawn(Scenario scenario, LongStream seeds) throws InputRefused {
        return Overrides.redrawn(scenario, seeds);
    }
}
