package earnshaw.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a person reads where they may choose a constant of an enum, or a record that is not [Described].
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface Named {

    /// What it is called in a choice.
    String title();

    /// One sentence on what it is or does.
    String about();
}
