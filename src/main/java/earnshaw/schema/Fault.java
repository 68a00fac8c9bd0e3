package earnshaw.schema;

import java.util.Comparator;

/// One thing that is wrong with a file or a value, in one line for a person.
///
/// @param file    name of the file, or of what stands in its place such as `--set`
/// @param path    where in the document: `problem.protons[0].at`; empty for the whole
/// @param line    counted from 1; 0 when there is no text
/// @param column  in characters, counted from 1
/// @param found   what stands there, in plain words
/// @param allowed what may stand there
public record Fault(String file, String path, int line, int column, String found, String allowed) {

    /// Takes line breaks and the like out of what was quoted from a file.
    public Fault {
        file = FaultText.line(file);
        path = FaultText.line(path);
        found = FaultText.line(found);
        allowed = FaultText.line(allowed);
    }

    /// In the order of the text.
    public static final Comparator<Fault> BY_PLACE =
            Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column);

    /// A fault of a file as a whole.
    public static Fault of(String file, String found, String allowed) {
        return new Fault(file, "", 0, 0, found, allowed);
    }

    /// A fault from what a constructor has to say, which is told apart at ", allowed ".
    public static Fault of(String file, String path, int line, int column, IllegalArgumentException refusal) {
        String[] said = String.valueOf(refusal.getMessage()).split(", allowed ", 2);
        return new Fault(file, path, line, column, said[0], said.length == 2 ? said[1] : "values that go together");
    }

    /// `five.json:12:7: problem.protons[0].at: found 3 numbers, allowed 2`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file).append(':');
        if (line > 0) {
            text.append(line).append(':').append(column).append(':');
        }
        if (!path.isEmpty()) {
            text.append(' ').append(path).append(':');
        }
        return text.append(" found ").append(found).append(", allowed ").append(allowed).toString();
    }
}
