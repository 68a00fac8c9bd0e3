package earnshaw.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

    private static final Schema SCHEMA = Zoo.SCHEMA;

    private static Zoo read(String json) {
        List<Fault> faults = new ArrayList<>();
        Optional<Zoo> zoo = Located.read(new StringReader(json), "zoo", faults::add)
                .flatMap(tree -> SCHEMA.read(tree, "zoo", Zoo.class, faults::add));
        return zoo.filter(_ -> faults.isEmpty()).orElseThrow(() -> new AssertionError(lines(faults)));
    }

    private static String faults(String json) {
        List<Fault> faults = new ArrayList<>();
        Optional<Zoo> zoo = Located.read(new StringReader(json), "zoo", faults::add)
                .flatMap(tree -> SCHEMA.read(tree, "zoo", Zoo.class, faults::add));
        assertTrue(zoo.isPresent() || !faults.isEmpty(), "refused without a word");
        return lines(faults);
    }

    private static String lines(List<Fault> faults) {
        return faults.stream().sorted(Fault.BY_PLACE).map(Fault::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void omittedKeysHaveTheirInitialValues() {
        Zoo zoo = read("{\"size\": 2}");
        assertEquals(3, zoo.count());
        assertEquals(9007199254740993L, zoo.many());
        assertEquals(Zoo.Mood.VERY_GLAD, zoo.mood());
        assertEquals(List.of("a"), zoo.words());
        assertEquals(new Zoo.BigLion(0.5), zoo.beast());
        assertEquals(new Zoo.Food.Grams(1), zoo.food());
        assertEquals(OptionalDouble.empty(), zoo.limit());
        assertEquals("{\n  \"size\": 2\n}\n", SCHEMA.write(zoo), "what is initial is not written");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}                                  | zoo:1:1: size: found no such key, allowed a number above 0 and at most 10",
        "{'size': '2'}                       | zoo:1:10: size: found \"2\", allowed a number above 0 and at most 10",
        "{'size': 0}                         | zoo:1:10: size: found 0, allowed a number above 0 and at most 10",
        "{'size': 10.5}                      | zoo:1:10: size: found 10.5, allowed a number above 0 and at most 10",
        "{'size': 1e999}                     | zoo:1:10: size: found 1e999, allowed a number above 0 and at most 10",
        "{'size': NaN}                       | zoo:1:10: size: found NaN, allowed a number above 0 and at most 10",
        "{'size': -INF}                      | zoo:1:10: size: found -INF, allowed a number above 0 and at most 10",
        "{'size': null}                      | zoo:1:10: size: found null, allowed a number above 0 and at most 10",
        "{'size': 1, 'count': 2.5}           | zoo:1:22: count: found 2.5, allowed a whole number of 0 or more",
        "{'size': 1, 'count': -1}            | zoo:1:22: count: found -1, allowed a whole number of 0 or more",
        "{'size': 1, 'count': 3000000000}    | zoo:1:22: count: found 3000000000, allowed a whole number from -2147483648 to 2147483647",
        "{'size': 1, 'steps': 1e30}          | zoo:1:22: steps: found 1e30, allowed a whole number of 0 or more",
        "{'size': 1, 'yes': 'no'}            | zoo:1:20: yes: found \"no\", allowed true or false",
        "{'size': 1, 'name': 7}              | zoo:1:21: name: found 7, allowed a text in double quotes",
        "{'size': 1, 'mood': 'mad'}          | zoo:1:21: mood: found \"mad\", allowed \"sad\" (the nearest of 3)",
        "{'size': 1, 'mood': 'furious'}      | zoo:1:21: mood: found \"furious\", allowed \"glad\", \"veryGlad\" or \"sad\"",
        "{'size': 1, 'mood': 1}              | zoo:1:21: mood: found 1, allowed \"glad\", \"veryGlad\" or \"sad\"",
        "{'size': 1, 'place': [1, 2]}        | zoo:1:22: place: found a list of 2, allowed a list of 3",
        "{'size': 1, 'place': [1, 2, 'x']}   | zoo:1:29: place[2]: found \"x\", allowed a number",
        "{'size': 1, 'marks': [1.5]}         | zoo:1:23: marks[0]: found 1.5, allowed a whole number",
        "{'size': 1, 'words': 'a'}           | zoo:1:22: words: found \"a\", allowed a list",
        "{'size': 1, 'rows': [[1], []]}      | zoo:1:27: rows[1]: found an empty list, allowed one number or more",
        "{'size': 1, 'limit': 0}             | zoo:1:22: limit: found 0, allowed a number of 1 or more",
        "{'size': 1, 'perhaps': 3}           | zoo:1:24: perhaps: found 3, allowed an object in braces",
        "{'size': 1, 'perhaps': {'from': 2, 'to': 1}} | zoo:1:24: perhaps: found from above to, allowed values that go together",
        "{'size': 1, 'beast': {}}            | zoo:1:22: beast.type: found no such key, allowed \"bigLion\" or \"newt\"",
        "{'size': 1, 'beast': 'newt'}        | zoo:1:22: beast: found \"newt\", allowed an object with the key \"type\"",
        "{'size': 1, 'beast': {'type': 4}}   | zoo:1:31: beast.type: found 4, allowed \"bigLion\" or \"newt\"",
        "{'size': 1, 'beast': {'type': 'lion', 'x': 1}} | zoo:1:31: beast.type: found \"lion\", allowed \"bigLion\" or \"newt\"",
        "{'size': 1, 'beast': {'type': 'newt', 'roar': 1}} | zoo:1:39: beast.roar: found the unknown key \"roar\", allowed \"type\" or \"inside\"",
        "{'size': 1, 'beast': {'type': 'newt', 'inside': {'type': 'bigLion', 'roar': 2}}} | zoo:1:77: beast.inside.roar: found 2, allowed a number from 0 to 1",
        "{'size': 1, 'food': true}           | zoo:1:21: food: found true, allowed a number of 0 or more or a list or a text in double quotes or an object in braces",
        "{'size': 1, 'food': -1}             | zoo:1:21: food: found -1, allowed a number of 0 or more",
        "{'size': 1, 'cuont': 1}             | zoo:1:13: cuont: found the unknown key \"cuont\", allowed \"count\" (the nearest of 16)",
        "{'size': 1, 'size': 2}              | zoo:1:13: size: found the key a second time, allowed each key once",
        "[1]                                 | zoo:1:1: found a list of 1, allowed an object in braces",
        "7                                   | zoo:1:1: found 7, allowed an object in braces",
        "{'size': 1} {}                      | zoo:1:13: found more after the end of the document, allowed nothing more",
        "{'size': 1,}                        | zoo:1:12: found '}', allowed double-quote to start property name",
        "{'size' 1}                          | zoo:1:9: found '1', allowed a colon to separate property name and value",
        "{'size': 1                          | zoo:1:11: found the end of the file, allowed the rest of the document",
        "``                                  | zoo:1:1: found nothing, allowed a JSON document",
        "{'size': 01}                        | zoo:1:11: found broken JSON (Invalid numeric value: Leading zeroes not allowed), allowed valid JSON",
    })
    void everyFaultIsOneLineWithItsPlace(String json, String line) {
        assertEquals(line, faults(json.replaceAll("'(\\w*)'", "\"$1\"")));
    }

    @Test
    void allFaultsAreToldNotOnlyTheFirst() {
        assertEquals(
                """
                        zoo:2:3: sise: found the unknown key "sise", allowed "size" (the nearest of 16)
                        zoo:3:12: count: found "3", allowed a whole number of 0 or more
                        zoo:4:18: words[1]: found 1, allowed a text in double quotes
                        zoo:5:22: beast.type: found "newd", allowed "bigLion" or "newt"\
                        """,
                faults("""
                        {"size": 1,
                          "sise": 1,
                          "count": "3",
                          "words": ["a", 1],
                          "beast": { "type": "newd" }
                        }""").lines().sorted().collect(Collectors.joining("\n")));
    }

    @Test
    void columnsCountCharactersNotBytes() {
        assertEquals(
                "zoo:1:26: count: found true, allowed a whole number of 0 or more",
                faults("{\"name\": \"\u00fc\u03b8\u2192\", \"count\": true, \"size\": 1}"));
    }

    @Test
    void nestingBeyondAHundredLevelsIsRefusedNotOverflown() {
        String deep = "{\"rows\": " + "[".repeat(100_000);
        assertEquals(
                "zoo:1:109: rows" + "[0]".repeat(99) + ": found more than 100 levels of nesting, allowed at most 100",
                faults(deep));
    }

    @Test
    void aMessageNamesAtMostFiftyFaults() {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < 53; i++) {
            faults.add(Fault.of("f", "x", "y"));
        }
        List<String> lines = new InputRefused(faults).getMessage().lines().toList();
        assertEquals(51, lines.size());
        assertEquals("and 3 more", lines.getLast());
    }

    @Test
    void whatIsWrittenReadsBackEqual() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 2000; i++) {
            Zoo zoo = random(random);
            String text = SCHEMA.write(zoo);
            assertEquals(zoo, read(text), text);
            assertEquals(text, SCHEMA.write(read(text)), "the same bytes");
        }
    }

    private static Zoo random(SplittableRandom random) {
        int count = random.nextInt(0, 5);
        return new Zoo(
                random.nextDouble(1e-300, 10),
                count,
                random.nextLong(),
                random.nextBoolean(),
                text(random),
                Zoo.Mood.values()[random.nextInt(3)],
                random.nextBoolean() ? new double[0] : random.doubles(count, -1e9, 1e9).toArray(),
                random.ints(random.nextInt(60)).toArray(),
                List.of(text(random), text(random)),
                List.of(List.of(Math.scalb(random.nextDouble(), random.nextInt(-1060, 1000)), -0.0, 1e16, 123456789.0)),
                random.nextBoolean() ? Optional.empty() : Optional.of(new Zoo.Cage(-random.nextDouble(), 1e-5)),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(1 + random.nextDouble()),
                random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong(0, Long.MAX_VALUE)),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt()),
                random.nextBoolean() ? new Zoo.Newt(new Zoo.BigLion(random.nextDouble())) : new Zoo.BigLion(0.5),
                switch (random.nextInt(4)) {
                    case 0 -> new Zoo.Food.Grams(random.nextInt(3));
                    case 1 -> new Zoo.Food.Menu(List.of(text(random)));
                    case 2 -> new Zoo.Food.Named(text(random));
                    default -> new Zoo.Food.Mixed(random.nextBoolean() ? 0.5 : 2);
                });
    }

    // Quotes, letters of several alphabets, and signs beyond the first 65536 characters.
    private static String text(SplittableRandom random) {
        return random.ints(random.nextInt(12), 0, 6)
                .map(pick -> new int[] {'"', '\\', random.nextInt(0x20, 0x7f), random.nextInt(0xa0, 0x500), 0x1f600,
                    0x1f9f2}[pick])
                .collect(StringBuilder::new, (text, c) -> text.appendCodePoint(c), StringBuilder::append)
                .toString();
    }

    @Test
    void aNumberThatIsNotFiniteIsNotWritten() {
        Zoo zoo = SCHEMA.with(read("{\"size\": 1}"), "size", Double.NaN);
        assertThrows(IllegalArgumentException.class, () -> SCHEMA.write(zoo));
    }

    @Test
    void whatFitsStandsOnOneLineAndLongListsFillTheirs() {
        Zoo zoo = SCHEMA.with(read("{\"size\": 1, \"beast\": {\"type\": \"newt\"}, \"place\": [1, 2.5, 1e-9]}"),
                "marks", new int[60]);
        String zeros = "    " + "0, ".repeat(34) + "0,\n" + "    " + "0, ".repeat(24) + "0\n";
        assertEquals(
                "{\n  \"size\": 1,\n  \"place\": [1, 2.5, 1e-9],\n  \"marks\": [\n" + zeros + "  ],\n"
                        + "  \"beast\": {\"type\": \"newt\"}\n}\n",
                SCHEMA.write(zoo));
    }

    @Test
    void aPathReplacesOneValueAndKeepsTheRest() throws InputRefused {
        Zoo zoo = read(
                "{\"size\": 1, \"rows\": [[1, 2], [3]], \"perhaps\": {\"from\": 0, \"to\": 1}, \"food\": [\"hay\", \"oats\"], \"place\": [1, 2, 3]}");
        Zoo changed = SCHEMA.with(SCHEMA.with(zoo, "rows[0][1]", 5.0), "perhaps.to", 7.0);
        assertEquals(List.of(List.of(1.0, 5.0), List.of(3.0)), changed.rows());
        assertEquals(Optional.of(new Zoo.Cage(0, 7)), changed.perhaps());
        assertEquals(new Zoo.Food.Menu(List.of("hay", "figs")), SCHEMA.set(zoo, "food[1]", "\"figs\"", "--set").food());
        assertEquals(8, SCHEMA.set(zoo, "place[2]", "8", "--set").place()[2]);
        assertEquals(3, zoo.place()[2], "the value itself never changes");
        assertEquals(new Zoo.BigLion(0.25), SCHEMA.set(zoo, "beast.roar", "0.25", "--set").beast());
        assertEquals(new Zoo.Newt(new Zoo.BigLion(0.5)), SCHEMA.set(zoo, "beast.type", "\"newt\"", "--set").beast());
        assertEquals(OptionalDouble.of(2), SCHEMA.set(zoo, "limit", "2", "--set").limit());
        assertEquals(2.0, SCHEMA.get(zoo, "rows[0][1]"));
        assertThrows(IllegalArgumentException.class, () -> SCHEMA.get(zoo, "rows[2]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "size        | 11      | --set: size: found 11, allowed a number above 0 and at most 10",
        "size        | abc     | --set: size: found abc, allowed a JSON value (text in double quotes)",
        "beast.roar  | 3       | --set: beast.roar: found 3, allowed a number from 0 to 1",
        "beast.type  | \"cat\" | --set: beast.type: found \"cat\", allowed \"bigLion\" or \"newt\"",
        "beast.tail  | 3       | --set: beast.tail: found no such place in the scenario, allowed \"beast.roar\"",
        "place[0]    | 1       | --set: place[0]: found no such place in the scenario, allowed a place inside place",
        "perhaps.to  | -1      | --set: perhaps.to: found from above to, allowed values that go together",
    })
    void aSettingHasTheTypeAndRangeOfAFile(String path, String json, String line) {
        Zoo zoo = read("{\"size\": 1, \"perhaps\": {\"from\": 0, \"to\": 1}}");
        assertEquals(line, assertThrows(InputRefused.class, () -> SCHEMA.set(zoo, path, json, "--set")).getMessage());
    }

    @Test
    void rulesOverSeveralComponentsAreToldWithTheirPlace() throws InputRefused {
        Zoo zoo = SCHEMA.set(read("{\"size\": 1}"), "place", "[1, 2]", "--set");
        List<String> told = new ArrayList<>();
        SCHEMA.check(List.of(Optional.of(zoo)),
                (path, found, allowed) -> told.add(path + ": " + found + ", " + allowed));
        assertEquals(List.of("[0].place: a list of 2, a list of 3"), told);
        SCHEMA.check(SCHEMA.set(zoo, "count", "2", "--set"), (path, _, _) -> told.add(path));
        assertEquals(1, told.size());
    }

    @Test
    void fieldsDescribeWhatCanBeSet() {
        List<Field> fields = SCHEMA.fields(Zoo.BigLion.class);
        assertEquals(1, fields.size());
        assertEquals("roar", fields.getFirst().key());
        assertEquals(double.class, fields.getFirst().type());
        assertEquals(Optional.of(0.5), fields.getFirst().initial());
        assertEquals(new Zoo.BigLion(0.5), SCHEMA.initial(Zoo.BigLion.class));
        assertEquals("bigLion", Schema.id(Zoo.BigLion.class));
        assertTrue(SCHEMA.fields(Zoo.class).getFirst().initial().isEmpty(), "size is required");
        assertThrows(IllegalArgumentException.class, () -> SCHEMA.initial(Zoo.class));
    }
}
