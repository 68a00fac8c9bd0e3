package earnshaw.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Describes one component of a record that a person may set: the one place from which come the slider, the key in
/// the scenario file, `--set`, the row of `list` and the documentation.
///
/// Where several records share a component, an annotation type of their own carries the knob, and each component that
/// annotation.
///
/// The JSON key is the component's name. A component whose [#initial] is empty is required, unless its type is an
/// `Optional`.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
public @interface Knob {

    /// What the value means, in one line of plain words.
    String doc();

    /// Smallest value allowed (numbers only).
    double min() default Double.NEGATIVE_INFINITY;

    /// Largest value allowed (numbers only).
    double max() default Double.POSITIVE_INFINITY;

    /// Whether [#min] itself is refused, as for a length that must be positive.
    boolean above() default false;

    /// The value of an omitted key, written as JSON; empty when the key is required.
    String initial() default "";

    /// What a form calls it; empty for the key in words, or for [#symbol] with the beginning of [#doc].
    String title() default "";

    /// A value to begin with, written as JSON, where the key is required: what a record has that a person has just
    /// chosen.
    String example() default "";

    /// Whether it is set so seldom that a form may fold it away.
    boolean rare() default false;

    /// Where else a person sets it, or why nobody does: a form has no control for a component that says so.
    String elsewhere() default "";

    /// Whether it is written even where it has its initial value, since an omitted one may mean another value
    /// elsewhere.
    boolean written() default false;

    /// Whether the space that bodies live in depends on it: setting it draws anew what was drawn, and fits bodies that
    /// were placed one by one into the new space.
    boolean shapes() default false;

    /// The formula sign beside the slider, in TeX, for instance `\\lambda`; empty for the key's own name.
    String symbol() default "";

    /// Lower end of the slider beside the number; NaN for no slider.
    double sliderMin() default Double.NaN;

    /// Upper end of the slider; above [#sliderMin] where there is one.
    double sliderMax() default Double.NaN;

    /// Whether a text may have several lines.
    boolean lines() default false;

    /// Whether the slider is logarithmic.
    boolean log() default false;
}
