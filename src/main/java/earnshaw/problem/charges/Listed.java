package earnshaw.problem.charges;

import earnshaw.schema.Knob;
import earnshaw.schema.Unwrapped;
import java.util.List;

/// Charges placed one by one.
@Unwrapped
public record Listed(@Knob(doc = "the charges", example = "[]",
        elsewhere = "the table of charges shows and changes each of them") List<Charge> charges)
        implements ChargeGroup {

    public Listed {
        charges = List.copyOf(charges);
    }
}
