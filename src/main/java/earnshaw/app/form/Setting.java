package earnshaw.app.form;

import earnshaw.schema.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

/// One place of a document that a form has a control for.
///
/// @param id      the name of the control: `problem.potential.c` is `problem-potential-c`
/// @param path    of the place
/// @param field   the component that describes it
/// @param type    what stands there, without an Optional around it
/// @param control what a person sets it with
/// @param nested  whether it belongs to a group that a choice above it begins, and is to take little room
record Setting(String id, String path, Field field, Type type, Control control, boolean nested) {

    /// What a place is set with. `SEVERAL`: any number of the records of a kind.
    enum Control { NUMBER, TICK, TEXT, CHOICE, VECTORS, SEVERAL }

    static Setting of(String path, Field field, Control control, boolean nested) {
        String id = path.replace("]", "").replace('[', '-').replace('.', '-');
        return new Setting(id, path, field, inner(field.type()), control, nested);
    }

    /// What is given where a choice of the same path leaves it to a person.
    ///
    /// @param type of what is given
    Setting given(Type type, Control control) {
        return new Setting(id + "-given", path, field, type, control, true);
    }

    /// A type without the Optional around it.
    static Type inner(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }
}
