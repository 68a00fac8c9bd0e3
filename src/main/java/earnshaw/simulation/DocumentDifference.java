package earnshaw.simulation;

import earnshaw.scenario.Scenario;
import earnshaw.schema.Schema;
import earnshaw.simulation.run.SimulationText;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What distinguishes two documents, for a person: `c 1 → 2`, `electron added`.
final class DocumentDifference {

    private static final int MOST = 2;

    private final List<String> found = new ArrayList<>();

    private DocumentDifference() {}

    /// In a few words; empty when they differ in nothing but how they are looked at and where their run stands.
    static String words(Scenario before, Scenario after) {
        DocumentDifference difference = new DocumentDifference();
        difference.look("", plain(before), plain(after));
        return switch (difference.found.size()) {
            case 0 -> "";
            case 1 -> difference.found.getFirst();
            default -> "several settings changed";
        };
    }

    private static Scenario plain(Scenario scenario) {
        return scenario.withView(null).withRuns(Optional.empty()).at(Optional.empty(), List.of());
    }

    private void look(String key, Object before, Object after) {
        if (found.size() >= MOST || before == after || before != null && before.equals(after)) {
            return;
        }
        switch (before) {
            case Record record when after != null && record.getClass() == after.getClass() ->
                inside(key, record, after);
            case Optional<?> one when after instanceof Optional<?> other && one.isPresent() && other.isPresent() ->
                look(key, one.get(), other.get());
            case List<?> one when after instanceof List<?> other -> lists(key, one, other);
            case null, default -> found.add(leaf(key, before, after));
        }
    }

    // A record with one component is named after the component that holds it.
    private void inside(String key, Record before, Object after) {
        RecordComponent[] components = before.getClass().getRecordComponents();
        for (RecordComponent component : components) {
            try {
                look(components.length == 1 ? key : component.getName(), component.getAccessor().invoke(before),
                        component.getAccessor().invoke(after));
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }

    private void lists(String key, List<?> before, List<?> after) {
        if (before.size() != after.size()) {
            found.add(one(key) + (before.size() < after.size() ? " added" : " removed"));
        } else if (key.equals("at")) {
            found.add("moved");
        } else {
            for (int i = 0; i < before.size(); i++) {
                int many = found.size();
                look(one(key), before.get(i), after.get(i));
                if (found.size() == many + 1 && before.get(i) instanceof Record) {
                    found.set(many, one(key) + " " + (i + 1) + ": " + found.get(many));
                }
            }
        }
    }

    private static String one(String key) {
        return key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
    }

    private static String leaf(String key, Object before, Object after) {
        String from = value(before);
        String to = value(after);
        return from.isEmpty() || to.isEmpty() ? key + " changed" : key + " " + from + " \u2192 " + to;
    }

    private static String value(Object value) {
        return switch (value) {
            case Double number -> SimulationText.number(number);
            case Number number -> number.toString();
            case Boolean set -> set.toString();
            case Enum<?> constant -> Schema.id(constant);
            case Record record -> Schema.id(record.getClass());
            case null, default -> "";
        };
    }
}
