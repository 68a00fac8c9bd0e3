package earnshaw.scenario;

import earnshaw.algorithm.Algorithm;
import earnshaw.schema.Field;
import earnshaw.schema.Located;
import earnshaw.schema.Schema;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// The step of a descent that names none: it depends on the problem.
final class DefaultStep {

    private static final Pattern ALGORITHM = Pattern.compile("algorithm(\\.inner)?(\\.type)?");
    private static final String STEP = "step";
    private static final String INNER = "inner";

    private DefaultStep() {}

    /// A scenario with the usual step wherever its algorithm, or the one inside it, has left it out.
    ///
    /// @param given what was said of the algorithm
    static Scenario where(Scenario scenario, Located given) {
        return scenario.withAlgorithm(
                (Algorithm) filled((Record) scenario.algorithm(), given, scenario.problem().usualStep()));
    }

    /// Whether what stands at a path is an algorithm as a whole.
    static boolean named(String path) {
        return ALGORITHM.matcher(path).matches();
    }

    /// A scenario whose algorithm has just been set.
    ///
    /// @param path as in [#named]
    /// @param json what was put there, which is good
    static Scenario set(Scenario scenario, String path, String json) {
        Located whole = new Located.Null(0, 0);
        Located given =
                path.endsWith(".type") ? whole : Located.read(new StringReader(json), path, _ -> {}).orElse(whole);
        return where(scenario, path.startsWith("algorithm." + INNER) ? within(given) : given);
    }

    private static Located within(Located inner) {
        SequencedMap<String, Located.Member> members = new LinkedHashMap<>();
        members.put(INNER, new Located.Member(0, 0, inner));
        return new Located.Keyed(0, 0, members);
    }

    private static Record filled(Record algorithm, Located given, double step) {
        Schema schema = Catalog.schema();
        Record full = algorithm;
        for (Field field : schema.fields(algorithm.getClass())) {
            if (field.key().equals(STEP) && !(given.nearest(STEP) instanceof Located.Numeral)) {
                full = schema.with(full, STEP, step);
            }
            if (field.key().equals(INNER)) {
                Record inner = (Record) schema.get(algorithm, INNER);
                full = schema.with(full, INNER, filled(inner, given.nearest(INNER), step));
            }
        }
        return full;
    }
}
