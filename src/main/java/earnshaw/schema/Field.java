package earnshaw.schema;

import java.lang.reflect.Type;
import java.util.Optional;

/// One component of a record as a person sets it.
///
/// @param key     its name, which is its key in files
/// @param type    its Java type, for instance `double` or `List<Plot>`
/// @param knob    words, range and slider
/// @param initial the value of an omitted key (an empty `Optional` for an optional one); empty when the key is required
public record Field(String key, Type type, Knob knob, Optional<Object> initial) {

    /// What may stand there, in words: `a number above 0`.
    public String allowed() {
        return FaultText.allowed(type, knob);
    }
}
