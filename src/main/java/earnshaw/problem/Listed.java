package earnshaw.problem;

import earnshaw.schema.Bare;
import earnshaw.schema.Knob;
import java.util.List;

/// Charges placed one by one.
@Bare
public record Listed(@Knob(doc = "the charges") List<Charge> charges) implements Group {

    public Listed {
        charges = List.copyOf(charges);
    }
}
