package earnshaw.scenario.table;

import earnshaw.problem.Body;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One row of a table.
///
/// @param kind   empty where the table does not say it
/// @param at     its position
/// @param charge empty where the table does not say it
/// @param label  empty where it has none
public record TableCharge(Optional<Body.Kind> kind, List<Double> at, OptionalDouble charge, String label) {

    public TableCharge {
        at = List.copyOf(at);
    }
}
