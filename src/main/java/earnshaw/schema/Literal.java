package earnshaw.schema;

import java.io.StringReader;

/// A JSON value of any form.
///
/// @param json on one line, with a blank behind every comma and colon
public record Literal(@Knob(doc = "any JSON value") String json) {

    static Literal of(Located tree) {
        return new Literal(Printer.line(tree));
    }

    Located tree() {
        return Located.read(new StringReader(json), "", _ -> {}).orElseThrow();
    }

    /// The value as a person reads it: a text without its quotes, everything else as JSON.
    public String words() {
        return tree() instanceof Located.Text text ? text.text() : json;
    }
}
