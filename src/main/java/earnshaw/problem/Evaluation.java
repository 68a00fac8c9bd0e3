package earnshaw.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The numbers of one state under the keys of the contract (`loss`, `gradient`, `laplacian`, ...), in their order.
///
/// A value is a `Double`, an `Integer`, a `double[]`, an `int[]`, a `double[][]` or null; a NaN or infinite number means
/// *not defined* and is printed as `null`.
public record Evaluation(SequencedMap<String, Object> numbers) {

    public Evaluation {
        numbers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>((Map<String, Object>) numbers));
    }
}
