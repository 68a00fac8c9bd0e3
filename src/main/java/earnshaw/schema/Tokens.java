package earnshaw.schema;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Walks Jackson's tokens into a [Located] tree. Reads characters, not bytes, so that columns count characters.
final class Tokens {

    private static final int DEPTH = 100;

    // NaN is let through as a number, so that it is refused with its path like every other wrong value.
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private static final Pattern UNEXPECTED =
            Pattern.compile("Unexpected character \\((.+) \\(code .*?\\)\\): (?:was )?(?:expecting|expected) (.+)");
    private static final Pattern UNKNOWN = Pattern.compile("Unrecognized token '(.*)':");

    private final String file;
    private final Consumer<Fault> faults;

    Tokens(String file, Consumer<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    Optional<Located> read(Reader reader) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), new WithoutMark(reader))) {
            if (parser.nextToken() == null) {
                add(parser.currentLocation(), "", "nothing", "a JSON document");
                return Optional.empty();
            }
            Located root = value(parser, "", 1);
            if (parser.nextToken() != null) {
                add(parser.currentTokenLocation(), "", "more after the end of the document", "nothing more");
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (JacksonException broken) {
            broken(broken);
            return Optional.empty();
        } catch (TooDeep refused) {
            return Optional.empty();
        }
    }

    private Located value(JsonParser parser, String path, int depth) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        if (depth > DEPTH) {
            add(at, path, "more than " + DEPTH + " levels of nesting", "at most " + DEPTH);
            throw new TooDeep();
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Located.Keyed(line, column, members(parser, path, depth));
            case START_ARRAY -> new Located.Items(line, column, items(parser, path, depth));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Located.Numeral(line, column, parser.getString());
            case VALUE_STRING -> new Located.Text(line, column, parser.getString());
            case VALUE_TRUE, VALUE_FALSE ->
                new Located.Bool(line, column, parser.currentToken() == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new Located.Null(line, column);
            default -> throw new IllegalStateException(parser.currentToken().toString());
        };
    }

    private SequencedMap<String, Located.Member> members(JsonParser parser, String path, int depth) {
        SequencedMap<String, Located.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            TokenStreamLocation at = parser.currentTokenLocation();
            String key = parser.currentName();
            String below = DocumentPath.join(path, key);
            parser.nextToken();
            Located value = value(parser, below, depth + 1);
            Located.Member before =
                    members.putIfAbsent(key, new Located.Member(at.getLineNr(), at.getColumnNr(), value));
            if (before != null) {
                add(at, below, "the key a second time", "each key once");
            }
        }
        return members;
    }

    private List<Located> items(JsonParser parser, String path, int depth) {
        List<Located> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, path + "[" + items.size() + "]", depth + 1));
        }
        return items;
    }

    private void add(TokenStreamLocation at, String path, String found, String allowed) {
        faults.accept(new Fault(file, path, at.getLineNr(), at.getColumnNr(), found, allowed));
    }

    // Jackson says what it met and what it waited for in one English sentence; the two are taken apart here.
    private void broken(JacksonException broken) {
        TokenStreamLocation at = broken.getLocation() == null ? TokenStreamLocation.NA : broken.getLocation();
        String message =
                broken.getOriginalMessage().lines().findFirst().orElse("").replaceAll(" \\(start marker at.*", "");
        Matcher unexpected = UNEXPECTED.matcher(message);
        Matcher token = UNKNOWN.matcher(message);
        String found = "broken JSON (" + message + ")";
        String allowed = "valid JSON";
        if (message.startsWith("Unexpected end-of-input")) {
            found = "the end of the file";
            allowed = "the rest of the document";
        } else if (token.lookingAt()) {
            found = FaultText.shown(token.group(1));
            allowed = "a JSON value (text in double quotes)";
        } else if (unexpected.matches()) {
            found = unexpected.group(1);
            allowed = unexpected.group(2);
        } else if (broken.getCause() instanceof CharacterCodingException) {
            found = "bytes that are not UTF-8";
            allowed = "UTF-8 text";
        }
        faults.accept(new Fault(file, "", Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), found, allowed));
    }

    /// Leaves out a byte order mark at the start, which editors on Windows put there.
    private static final class WithoutMark extends FilterReader {

        private boolean begun;

        WithoutMark(Reader reader) {
            super(reader);
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int count = in.read(buffer, from, length);
            if (begun || count < 1) {
                return count;
            }
            begun = true;
            if (buffer[from] != '\ufeff') {
                return count;
            }
            System.arraycopy(buffer, from + 1, buffer, from, count - 1);
            return count > 1 ? count - 1 : in.read(buffer, from, length);
        }
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooDeep() {
            super(null, null, false, false);
        }
    }
}
