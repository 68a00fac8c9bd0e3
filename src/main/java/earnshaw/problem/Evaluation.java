package earnshaw.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The numbers of one state under the keys of `evaluate --json` (`loss`, `gradient`, `laplacian`, ...), in their order.
///
/// A value is a `Double`, an `Integer`, a `double[]`, an `int[]`, a `double[][]`, a list of numbers or null, where a
/// NaN or infinite number means *not defined* and is printed as `null`; the `warning` is a `String`. Where a number is
/// not defined, `undefined` is a map that tells why, by the key of the number.
public record Evaluation(SequencedMap<String, Object> numbers) {

    /// The key of the reasons.
    public static final String UNDEFINED = "undefined";

    /// The reason where a problem gives none of its own.
    public static final String TOO_LARGE = "a number on the way to it is too large for a double";

    private static final Set<String> PER_CHARGE = Set.of("chargeGradient", "optimalCharges");

    public Evaluation {
        numbers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>((Map<String, Object>) numbers));
    }

    /// Numbers with the reasons why some of them are not defined.
    ///
    /// @param reasons by key, those that the problem knows; of a number that is defined none is kept
    public static Evaluation of(SequencedMap<String, Object> numbers, Map<String, String> reasons) {
        Map<String, String> undefined = new TreeMap<>();
        numbers.forEach((key, value) -> {
            if (!isDefined(value)) {
                undefined.put(key, reasons.getOrDefault(key, TOO_LARGE));
            }
        });
        SequencedMap<String, Object> all = new LinkedHashMap<>((Map<String, Object>) numbers);
        if (!undefined.isEmpty()) {
            all.put(UNDEFINED, undefined);
        }
        return new Evaluation(all);
    }

    private static boolean isDefined(Object value) {
        return switch (value) {
            case null -> false;
            case Double number -> Double.isFinite(number);
            case double[] several -> Arrays.stream(several).allMatch(Double::isFinite);
            case double[][] rows -> Arrays.stream(rows).allMatch(Evaluation::isDefined);
            case List<?> list -> list.stream().allMatch(Evaluation::isDefined);
            default -> true;
        };
    }

    /// The numbers of a problem as its walkers stand. A single nameless walker is the problem itself; with others a
    /// number becomes a list with one per walker, rows and numbers per electron are joined, numbers per charge become
    /// rows.
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
                if (!key.equals(UNDEFINED)) {
                    joined.computeIfAbsent(key,
                            _ -> joined(key, evaluations.stream().map(each -> each.numbers.get(key)).toList()));
                }
            }
        }
        return of(joined, reasons(joined.keySet(), walkers, evaluations));
    }

    // of every walker that lacks a number, under its name
    private static Map<String, String> reasons(
            Set<String> keys, List<? extends Walker> walkers, List<Evaluation> evaluations) {
        Map<String, String> reasons = new TreeMap<>();
        for (int i = 0; i < evaluations.size(); i++) {
            SequencedMap<String, Object> own = evaluations.get(i).numbers;
            String name = walkers.get(i).name();
            for (String key : keys) {
                Optional<Object> why = !own.containsKey(key) ? Optional.of("has no such number")
                        : Optional.ofNullable(own.get(UNDEFINED) instanceof Map<?, ?> all ? all.get(key) : null);
                why.ifPresent(words -> reasons.merge(key, name + ": " + words, (before, next) -> before + "; " + next));
            }
        }
        return reasons;
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
