package earnshaw.problem.charges;

import earnshaw.schema.Knob;
import earnshaw.schema.Named;
import earnshaw.schema.Unwrapped;

/// The charge of every drawn electron or proton: one number for all, or a law.
public sealed interface ChargeLaw {

    /// The same for all.
    @Named(title = "Number", about = "Every drawn charge is this number.")
    @Unwrapped
    record Same(@Knob(doc = "charge", example = "1") double value) implements ChargeLaw {}

    /// Uniform between two numbers.
    @Named(title = "Uniform", about = "Every drawn charge is a number between two bounds, each as likely.")
    record Between(
            @Knob(doc = "law", initial = "\"uniform\"") Law draw,
            @Knob(doc = "lower end", initial = "-1") double from,
            @Knob(doc = "upper end", initial = "1") double to)
            implements ChargeLaw {}

    /// Laws of charges.
    enum Law { UNIFORM }
}
