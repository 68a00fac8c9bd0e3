package earnshaw.schema;

import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// A JSON document that knows where each of its parts stood: line and column count from 1, columns in characters; both
/// are 0 in a tree that was not read.
public sealed interface Located {

    int line();

    int column();

    /// An object, keys in their order.
    record Keyed(int line, int column, SequencedMap<String, Member> members) implements Located {}

    /// An array.
    record Items(int line, int column, List<Located> items) implements Located {}

    /// A number as it was written, since not every one fits a double.
    record Numeral(int line, int column, String text) implements Located {}

    /// A string, without its quotes.
    record Text(int line, int column, String text) implements Located {}

    /// `true` or `false`.
    record Bool(int line, int column, boolean value) implements Located {}

    /// `null`.
    record Null(int line, int column) implements Located {}

    /// A value under a key.
    ///
    /// @param line   of the key
    /// @param column of the key
    record Member(int line, int column, Located value) {}

    /// Reads one document. A repeated key is a fault and the reading goes on; at broken JSON and at more than a hundred
    /// levels it ends.
    ///
    /// @param file name for the faults
    /// @return the document, empty when it could not be read to its end
    static Optional<Located> read(Reader reader, String file, Consumer<Fault> faults) {
        return new Tokens(file, faults).read(reader);
    }

    /// The part under a path such as `protons[0].at`, or the deepest one on the way to it.
    default Located nearest(String path) {
        Located here = this;
        for (String key : DocumentPath.parts(path)) {
            Located next = switch (here) {
                case Keyed keyed when keyed.members().containsKey(key) -> keyed.members().get(key).value();
                case Items items when DocumentPath.isIndex(key) && DocumentPath.index(key) < items.items().size() ->
                    items.items().get(DocumentPath.index(key));
                default -> null;
            };
            if (next == null) {
                return here;
            }
            here = next;
        }
        return here;
    }
}
