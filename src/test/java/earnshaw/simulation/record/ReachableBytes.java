package earnshaw.simulation.record;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/// Bytes of all that an object keeps alive, each thing once: arrays of numbers to the byte, other objects roughly.
final class ReachableBytes {

    private static final int HEADER = 16;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    private long numbers;
    private long objects;

    /// @param root where to begin
    ReachableBytes(Object root) {
        meet(root);
        while (!open.isEmpty()) {
            Object here = open.pop();
            if (here.getClass().isArray()) {
                array(here);
            } else if (here instanceof Collection<?> many) {
                many.forEach(this::meet);
                objects += HEADER + 8L * many.size();
            } else if (here.getClass().getName().startsWith("earnshaw.")) {
                fields(here);
            }
        }
    }

    /// Those of the numbers in arrays.
    long numbers() {
        return numbers;
    }

    /// All others.
    long objects() {
        return objects;
    }

    private void meet(Object one) {
        if (one != null && !(one instanceof Class<?>) && !(one instanceof Enum<?>) && seen.add(one)) {
            open.push(one);
        }
    }

    private void array(Object array) {
        int length = Array.getLength(array);
        objects += HEADER;
        if (array.getClass().getComponentType().isPrimitive()) {
            numbers += (array instanceof int[] ? 4L : 8L) * length;
            return;
        }
        objects += 8L * length;
        for (int i = 0; i < length; i++) {
            meet(Array.get(array, i));
        }
    }

    private void fields(Object here) {
        objects += HEADER;
        for (Class<?> type = here.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    objects += 8;
                    field.setAccessible(true);
                    try {
                        meet(field.getType().isPrimitive() ? null : field.get(here));
                    } catch (IllegalAccessException closed) {
                        throw new IllegalStateException(closed);
                    }
                }
            }
        }
    }
}
