package earnshaw.problem.charges;

import earnshaw.schema.Knob;
import earnshaw.schema.Unwrapped;

/// The charge of every drawn electron or proton: one number for all, or a law.
public sealed interface ChargeLaw {

    /// The same for all.
    @Unwrapped
    record Same(@Knob(doc = "charge") double value) implements ChargeLaw {}

    /// Uniform between two numbers.
    record Between(
            @Knob(doc = "law", initial = "\"uniform\"") Law draw,
            @Knob(doc = "lower end", initial = "-1") double from,
            @Knob(doc = "upper end", initial = "1") double to)
            implements ChargeLaw {}

    /// Laws of charges.
    enum Law { UNIFORM }
}
