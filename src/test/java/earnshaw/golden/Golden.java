package earnshaw.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reference numbers, computed with 40 digits and by two independent methods (src/test/resources/golden.json).
public record Golden(Map<String, Object> entries) {

    private static final Map<String, Object> ALL = read();

    /// An object from elsewhere, to be read by the same means.
    public static Golden read(String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return new Golden(cast(value(parser)));
        }
    }

    /// The cases of one section whose potential is one of `ids`, or all when none is named.
    public static List<Golden> cases(String section, String... ids) {
        List<String> wanted = List.of(ids);
        List<Golden> cases = new ArrayList<>();
        for (Object one : (List<?>) ALL.get(section)) {
            Golden golden = new Golden(cast(one));
            if (wanted.isEmpty() || golden.has("potential") && wanted.contains(golden.potential())) {
                cases.add(golden);
            }
        }
        return cases;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object one) {
        return (Map<String, Object>) one;
    }

    public boolean has(String key) {
        return entries.get(key) != null;
    }

    public String potential() {
        return (String) at("potential").entries.get("type");
    }

    public String text(String key) {
        return (String) entries.get(key);
    }

    public double number(String key) {
        Object value = entries.get(key);
        return value == null ? Double.NaN : ((Number) value).doubleValue();
    }

    public int count(String key) {
        return (int) number(key);
    }

    public Golden at(String key) {
        return new Golden(cast(entries.get(key)));
    }

    public List<Golden> list(String key) {
        return ((List<?>) entries.get(key)).stream().map(one -> new Golden(cast(one))).toList();
    }

    /// A list of numbers, null as NaN; lists of lists one behind the other.
    public double[] numbers(String key) {
        List<Double> flat = new ArrayList<>();
        flatten(entries.get(key), flat);
        return flat.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void flatten(Object value, List<Double> into) {
        switch (value) {
            case List<?> list -> list.forEach(one -> flatten(one, into));
            case Number number -> into.add(number.doubleValue());
            case null, default -> into.add(Double.NaN);
        }
    }

    @Override
    public String toString() {
        return text("id");
    }

    private static Map<String, Object> read() {
        try (InputStream in = Golden.class.getResourceAsStream("/golden.json");
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            parser.nextToken();
            return cast(value(parser));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    map.put(key, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Double.valueOf(parser.getString());
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }
}
