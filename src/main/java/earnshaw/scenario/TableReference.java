package earnshaw.scenario;

import earnshaw.problem.Body;
import earnshaw.scenario.table.TableCharge;
import earnshaw.scenario.table.TableFile;
import earnshaw.scenario.table.TableReadings;
import earnshaw.schema.Fault;
import earnshaw.schema.Located;
import earnshaw.schema.Schema;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Puts the charges of a table in the place of `{"from": "start.csv", "charge": -1}`, so that the document holds them
/// from then on.
final class TableReference {

    private static final String TABLE = "a table of charges: CSV, TSV, .npy or .npz";
    private static final String FROM = "from";
    private static final String CHARGE = "charge";
    private static final Map<String, Body.Kind> GROUPS =
            Map.of("electrons", Body.Kind.ELECTRON, "protons", Body.Kind.PROTON);

    private final String document;
    private final Optional<Path> folder;
    private final Consumer<Fault> faults;

    private TableReference(String document, Optional<Path> folder, Consumer<Fault> faults) {
        this.document = document;
        this.folder = folder;
        this.faults = faults;
    }

    /// A document with all its tables read.
    ///
    /// @param name   of the document, for the faults
    /// @param folder where the document is; a table is there or below, never above. Empty for a document that is in no
    /// folder
    static Located resolved(Located document, String name, Optional<Path> folder, Consumer<Fault> faults) {
        if (!(document instanceof Located.Keyed root && root.members().get("problem") instanceof Located.Member problem
                && problem.value() instanceof Located.Keyed keyed)) {
            return document;
        }
        SequencedMap<String, Located.Member> inside = new LinkedHashMap<>(keyed.members());
        TableReference reference = new TableReference(name, folder, faults);
        boolean changed = false;
        for (Map.Entry<String, Located.Member> entry : keyed.members().entrySet()) {
            Body.Kind kind = GROUPS.get(entry.getKey());
            if (kind != null && entry.getValue().value() instanceof Located.Keyed group
                    && group.members().containsKey(FROM)) {
                Located read = reference.charges(group, kind, "problem." + entry.getKey(), dimension(keyed));
                inside.put(entry.getKey(),
                        new Located.Member(entry.getValue().line(), entry.getValue().column(), read));
                changed = true;
            }
        }
        if (!changed) {
            return document;
        }
        SequencedMap<String, Located.Member> outside = new LinkedHashMap<>(root.members());
        outside.put("problem", new Located.Member(problem.line(), problem.column(),
                new Located.Keyed(keyed.line(), keyed.column(), inside)));
        return new Located.Keyed(root.line(), root.column(), outside);
    }

    private static int dimension(Located.Keyed problem) {
        return problem.members().get("dimension") instanceof Located.Member(_, _, Located.Numeral number)
                && number.text().matches("[1-9]\\d{0,5}") ? Integer.parseInt(number.text()) : 0;
    }

    private Located charges(Located.Keyed group, Body.Kind kind, String path, int dimension) {
        Located none = new Located.Items(group.line(), group.column(), List.of());
        for (String key : group.members().keySet()) {
            if (!key.equals(FROM) && !key.equals(CHARGE)) {
                fault(group, path + "." + key, "no such key", "\"from\" or \"charge\"");
            }
        }
        Optional<Located.Member> charge = Optional.ofNullable(group.members().get(CHARGE));
        if (charge.isPresent() && !(charge.get().value() instanceof Located.Numeral)) {
            fault(charge.get().value(), path + "." + CHARGE, "something else", "a number");
            return none;
        }
        Located from = Objects.requireNonNull(group.members().get(FROM)).value();
        if (!(from instanceof Located.Text text)) {
            fault(from, path + "." + FROM, "something else", "the name of a file in double quotes");
            return none;
        }
        if (dimension == 0) {
            return none; // what is wrong with the dimension is told where it stands
        }
        try {
            TableReadings readings = TableFile.read(place(text.text()), dimension);
            if (!readings.certain()) {
                fault(from, path + "." + FROM, uncertain(text.text(), readings), "a table that can be read in one way");
                return none;
            }
            Optional<Located> all = charge.map(Located.Member::value);
            return new Located.Items(group.line(), group.column(), readings.readings().getFirst().charges().stream()
                    .filter(one -> one.kind().isEmpty() || one.kind().get() == kind)
                    .map(one -> located(one, all, group))
                    .toList());
        } catch (IOException unreadable) {
            fault(from, path + "." + FROM, text.text() + ": " + FileAccess.words(unreadable), TABLE);
        } catch (IllegalArgumentException outside) {
            fault(from, path + "." + FROM, '"' + text.text() + '"', String.valueOf(outside.getMessage()));
        }
        return none;
    }

    private Path place(String name) {
        Path here = folder.orElseThrow(
                () -> new IllegalArgumentException("a list of charges, for a document that is in no folder"));
        try {
            Path file = here.resolve(name);
            boolean below = !Path.of(name).isAbsolute() && file.normalize().startsWith(here.normalize())
                    && (!file.toFile().exists() || file.toRealPath().startsWith(here.toRealPath()));
            if (!below) {
                throw new IllegalArgumentException("a file in the document's folder or below it");
            }
            return file;
        } catch (InvalidPathException | IOException impossible) {
            throw new IllegalArgumentException("the name of a file", impossible);
        }
    }

    private static String uncertain(String name, TableReadings readings) {
        if (readings.readings().isEmpty()) {
            return name + ": " + (readings.faults().isEmpty() ? "no charges" : readings.faults().getFirst());
        }
        return readings.readings().size() > 1
                ? name + ": a table with two meanings (" + readings.readings().get(0).meaning() + "; or "
                        + readings.readings().get(1).meaning() + ")"
                : name + ": " + readings.readings().getFirst().doubts().getFirst();
    }

    private void fault(Located at, String path, String found, String allowed) {
        faults.accept(new Fault(document, path, at.line(), at.column(), found, allowed));
    }

    private static Located located(TableCharge charge, Optional<Located> all, Located at) {
        SequencedMap<String, Located.Member> members = new LinkedHashMap<>();
        List<Located> position = charge.at().stream().map(number -> numeral(number, at)).toList();
        put(members, "at", new Located.Items(at.line(), at.column(), position));
        OptionalDouble own = charge.charge();
        (own.isPresent() ? Optional.of(numeral(own.getAsDouble(), at)) : all)
                .ifPresent(number -> put(members, CHARGE, number));
        if (!charge.label().isEmpty()) {
            put(members, "label", new Located.Text(at.line(), at.column(), charge.label()));
        }
        return new Located.Keyed(at.line(), at.column(), members);
    }

    private static Located numeral(double number, Located at) {
        return new Located.Numeral(at.line(), at.column(), Schema.number(number));
    }

    private static void put(SequencedMap<String, Located.Member> members, String key, Located value) {
        members.put(key, new Located.Member(value.line(), value.column(), value));
    }
}
