package earnshaw.app.form;

import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Conditional;
import earnshaw.schema.Field;
import earnshaw.schema.Kind;
import earnshaw.schema.Schema;
import earnshaw.schema.Unwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiPredicate;

/// Finds what a person can set in a document: every component of its records that means something there and whose
/// `Knob` names no other place where it is set.
final class Settings {

    private static final List<Class<?>> NUMBERS = List.of(
            double.class, int.class, long.class, OptionalDouble.class, OptionalInt.class, OptionalLong.class);

    /// Items of a list that have controls of their own; nobody scrolls through more.
    private static final int ITEMS = 24;

    private final Scenario document;
    private final Schema schema = Catalog.schema();
    private final BiPredicate<String, Field> taken;
    private final List<Setting> found = new ArrayList<>();

    private Settings(Scenario document, BiPredicate<String, Field> taken) {
        this.document = document;
        this.taken = taken;
    }

    /// The settings of a record, in its order.
    ///
    /// @param path  of the record; empty for the document itself
    /// @param taken which components, by their path, are wanted with all that is below them
    static List<Setting> of(Scenario document, String path, BiPredicate<String, Field> taken) {
        Settings settings = new Settings(document, taken);
        settings.record(path.isEmpty() ? document : (Record) settings.schema.get(document, path), path, false);
        return List.copyOf(settings.found);
    }

    private void record(Record record, String at, boolean nested) {
        for (Field field : schema.fields(record.getClass())) {
            boolean meant = !(record instanceof Conditional some) || some.applies(field.key());
            String path = at.isEmpty() ? field.key() : at + "." + field.key();
            if (meant && field.knob().elsewhere().isEmpty() && taken.test(path, field)) {
                component(path, field, nested);
            }
        }
    }

    private void component(String path, Field field, boolean nested) {
        Type type = Setting.inner(field.type());
        Object value = schema.get(document, path);
        if (NUMBERS.contains(type)) {
            add(path, field, Setting.Control.NUMBER, nested);
        } else if (type == boolean.class) {
            add(path, field, Setting.Control.TICK, nested);
        } else if (type == String.class) {
            add(path, field, Setting.Control.TEXT, nested);
        } else if (VectorText.fits(type)) {
            add(path, field, Setting.Control.VECTORS, nested);
        } else if (type instanceof ParameterizedType list && isKind(list.getActualTypeArguments()[0])) {
            add(path, field, Setting.Control.SEVERAL, nested);
            items((List<?>) value, path);
        } else {
            boolean chosen = Choices.are(type);
            if (chosen) {
                add(path, field, Setting.Control.CHOICE, nested);
            }
            below(path, field, unwrapped(value), nested || chosen && !isKind(type));
        }
    }

    private void below(String path, Field field, Object value, boolean nested) {
        if (!(value instanceof Record record)) {
            return;
        }
        if (!record.getClass().isAnnotationPresent(Unwrapped.class)) {
            record(record, path, nested);
            return;
        }
        Field only = schema.fields(record.getClass()).getFirst();
        if (!only.knob().elsewhere().isEmpty()) {
            return;
        }
        Object inside = schema.within(record);
        Setting group = Setting.of(path, field, Setting.Control.CHOICE, nested);
        if (NUMBERS.contains(only.type())) {
            found.add(group.given(only.type(), Setting.Control.NUMBER));
        } else if (VectorText.fits(only.type())) {
            found.add(group.given(only.type(), Setting.Control.VECTORS));
        } else if (inside instanceof List<?> list) {
            items(list, path);
        }
    }

    private void items(List<?> list, String path) {
        for (int i = 0; i < Math.min(list.size(), ITEMS); i++) {
            if (list.get(i) instanceof Record item) {
                record(item, path + "[" + i + "]", true);
            }
        }
    }

    private void add(String path, Field field, Setting.Control control, boolean nested) {
        found.add(Setting.of(path, field, control, nested));
    }

    static boolean isKind(Type type) {
        return type instanceof Class<?> kind && kind.isAnnotationPresent(Kind.class);
    }

    /// A value without the Optional around it; the empty Optional itself.
    static Object unwrapped(Object value) {
        return value instanceof Optional<?> optional && optional.isPresent() ? optional.get() : value;
    }
}
