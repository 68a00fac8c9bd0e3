package earnshaw.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a record of one component that stands in a file as that component alone: a list instead of
/// `{"list": [...]}`, a number instead of `{"value": 1}`.
///
/// A sealed interface without [Kind] may permit one bare record per JSON shape and at most one ordinary one; the
/// shape found in the file (array, number, text, object) tells which is meant.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Unwrapped {}
