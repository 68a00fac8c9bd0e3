package earnshaw.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an interface whose records are told apart in a file by one key: `{"type": "gaussian", "c": 2}`.
///
/// The value of that key is the record's simple name with a small first letter. Which records there are stands in
/// the visible list handed to [Schema].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {

    /// The telling key.
    String key() default "type";
}
