package earnshaw.schema;

import java.io.StringReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// A JSON value of any form.
///
/// @param json on one line, with a blank behind every comma and colon
public record Literal(@Knob(doc = "any JSON value") String json) {

    // What names the kind of an object needs no key beside it.
    private static final Set<String> TAG = Set.of("type", "draw");

    static Literal of(Located tree) {
        return new Literal(Printer.line(tree));
    }

    Located tree() {
        return Located.read(new StringReader(json), "", _ -> {}).orElseThrow();
    }

    /// The value as a person reads it: a text without its quotes, everything else as JSON.
    public String words() {
        return words(tree(), json);
    }

    private static String words(Located tree, String json) {
        return tree instanceof Located.Text text ? text.text() : json;
    }

    /// The value as a number; NaN where it is none.
    public double number() {
        return tree() instanceof Located.Numeral numeral ? Double.parseDouble(numeral.text()) : Double.NaN;
    }

    /// What tells values apart, as a person reads it: of objects those members that are not the same in all of them,
    /// such as `gaussian, c 2`; of other values the values themselves.
    public static List<String> distinct(List<Literal> values) {
        List<Located> trees = values.stream().map(Literal::tree).toList();
        if (values.size() < 2 || !trees.stream().allMatch(Located.Keyed.class::isInstance)) {
            return values.stream().map(Literal::words).toList();
        }
        List<SequencedMap<String, String>> members = trees.stream().map(tree -> members((Located.Keyed) tree)).toList();
        Set<String> same = new HashSet<>(members.getFirst().keySet());
        members.forEach(one -> same.removeIf(key -> !Objects.equals(one.get(key), members.getFirst().get(key))));
        return members.stream()
                .map(one -> one.entrySet().stream()
                        .filter(member -> !same.contains(member.getKey()))
                        .map(member -> TAG.contains(member.getKey()) ? member.getValue()
                                : member.getKey() + " " + member.getValue())
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    private static SequencedMap<String, String> members(Located.Keyed keyed) {
        SequencedMap<String, String> members = new LinkedHashMap<>();
        keyed.members().forEach((key, member) -> members.put(key, words(member.value(), Printer.line(member.value()))));
        return members;
    }
}
