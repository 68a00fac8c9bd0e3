package earnshaw.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// The numbers of one state under the keys of `evaluate --json` (`loss`, `gradient`, `laplacian`, ...), in their order.
///
/// A value is a `Double`, an `Integer`, a `double[]`, an `int[]`, a `double[][]`, a list of numbers or null, where a NaN or
/// infinite number means *not defined* and is printed as `null`; the `warning` is a `String`.
public record Evaluation(SequencedMap<String, Object> numbers) {

    private static final Set<String> PER_CHARGE = Set.of("chargeGradient", "optimalCharges");

    public Evaluation {
        numbers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>((Map<String, Object>) numbers));
    }

    /// The numbers of a problem as its walkers stand. A single nameless walker is the problem itself; with others a number
    /// becomes a list with one per walker, rows and numbers per electron are joined, numbers per charge become rows.
    ///
    /// @param walkers     of the problem
    /// @param evaluations of all of them
    public static Evaluation of(List<? extends Walker> walkers, List<Evaluation> evaluations) {
        if (walkers.size() == 1 && walkers.getFirst().name().isEmpty()) {
            return evaluations.getFirst();
        }
        SequencedMap<String, Object> joined = new LinkedHashMap<>();
        for (Evaluation one : evaluations) {
            for (String key : one.numbers.keySet()) {
                joined.computeIfAbsent(key,
                        _ -> joined(key, evaluations.stream().map(each -> each.numbers.get(key)).toList()));
            }
        }
        return new Evaluation(joined);
    }

    private static Object joined(String key, List<Object> values) {
        if (values.stream().filter(Objects::nonNull).allMatch(double[][].class::isInstance)) {
            return values.stream().flatMap(rows -> rows == null ? Stream.of() : Arrays.stream((double[][]) rows))
                    .toArray(double[][]::new);
        }
        if (PER_CHARGE.contains(key)) {
            return values.stream().map(double[].class::cast).toArray(double[][]::new);
        }
        List<Object> numbers = new ArrayList<>();
        for (Object value : values) {
            switch (value) {
                case double[] several -> Arrays.stream(several).forEach(numbers::add);
                case int[] several -> Arrays.stream(several).forEach(numbers::add);
                case null, default -> numbers.add(value);
            }
        }
        return numbers;
    }
}
