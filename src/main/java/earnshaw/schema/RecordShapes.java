package earnshaw.schema;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// How records look by reflection: the only place that calls constructors and accessors.
final class RecordShapes {

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(RecordShapes::part).toList();
        }
    };

    private static final ClassValue<Constructor<?>> MAKER = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            Class<?>[] types =
                    Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new);
            try {
                Constructor<?> maker = type.getDeclaredConstructor(types);
                maker.setAccessible(true);
                return maker;
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    };

    private RecordShapes() {}

    /// One component of a record.
    record Part(String key, Type type, Knob knob, Method accessor) {

        Object of(Object record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(broken);
            }
        }

        boolean optional() {
            Class<?> raw = raw(type);
            return raw == Optional.class
                    || raw == OptionalDouble.class
                    || raw == OptionalInt.class
                    || raw == OptionalLong.class;
        }
    }

    static List<Part> parts(Class<?> record) {
        return PARTS.get(record);
    }

    private static Part part(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Part(component.getName(), component.getGenericType(), knob(component), accessor);
    }

    // The component's own, or that of an annotation which carries one.
    private static Knob knob(RecordComponent component) {
        return Stream.concat(
                Stream.ofNullable(component.getAnnotation(Knob.class)),
                Arrays.stream(component.getAnnotations())
                        .map(one -> one.annotationType().getAnnotation(Knob.class))
                        .filter(Objects::nonNull))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        component.getDeclaringRecord().getName() + "." + component.getName() + " has no @Knob"));
    }

    /// Calls the record's constructor.
    ///
    /// @throws IllegalArgumentException what the constructor has against the values
    static Object make(Class<?> record, Object[] values) {
        try {
            return MAKER.get(record).newInstance(values);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A record with one component replaced.
    static Object replaced(Object record, Part part, Object value) {
        Object[] values = parts(record.getClass()).stream()
                .map(one -> one.key().equals(part.key()) ? value : one.of(record))
                .toArray();
        return make(record.getClass(), values);
    }

    static Optional<Part> part(Class<?> record, String key) {
        return parts(record).stream().filter(part -> part.key().equals(key)).findFirst();
    }

    static boolean isBare(Class<?> type) {
        return type.isAnnotationPresent(Unwrapped.class);
    }

    static boolean isKind(Class<?> type) {
        return type.isAnnotationPresent(Kind.class);
    }

    /// Whether the shape found in a file tells which record of a sealed interface is meant.
    static boolean isChoice(Class<?> type) {
        return type.isSealed() && !isKind(type);
    }

    /// The records a sealed interface permits, at any depth.
    static List<Class<? extends Record>> alternatives(Class<?> sealed) {
        List<Class<? extends Record>> records = new ArrayList<>();
        for (Class<?> one : sealed.getPermittedSubclasses()) {
            if (one.isRecord()) {
                records.add(one.asSubclass(Record.class));
            } else {
                records.addAll(alternatives(one));
            }
        }
        return records;
    }

    /// The class behind a type: type arguments forgotten, numbers out of their boxes.
    static Class<?> raw(Type type) {
        Class<?> plain = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        return MethodType.methodType(plain).unwrap().returnType();
    }
}
