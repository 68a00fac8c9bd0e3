package earnshaw.scenario;

import earnshaw.schema.Checked;
import earnshaw.schema.Knob;
import earnshaw.schema.Literal;
import java.util.List;

/// One direction of an experiment's table.
///
/// @param path   of what differs, as in `--set`
/// @param values what it is set to, in the order of the table
/// @param name   what a heading calls it; empty for the last key of the path
public record Axis(
        @Knob(doc = "what differs, as in --set: problem.width") String path,
        @Knob(doc = "what it is set to, one JSON value after the other") List<Literal> values,
        @Knob(doc = "what a heading calls it; omitted: the last key of the path", initial = "\"\"") String name)
        implements Checked {

    public Axis {
        values = List.copyOf(values);
    }

    /// What a heading calls it.
    public String heading() {
        return name.isEmpty() ? path.substring(path.lastIndexOf('.') + 1) : name;
    }

    @Override
    public void check(Faults faults) {
        if (values.isEmpty()) {
            faults.add("values", "an empty list", "one value or more");
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.indexOf(values.get(i)) < i) {
                faults.add("values[" + i + "]", values.get(i).json() + " a second time", "each value once");
            }
        }
        if (path.equals("seed") || path.startsWith("experiment") || path.startsWith("state") || path.startsWith("edits")) {
            faults.add("path", '"' + path + '"', "a path into problem, algorithm or stop; seeds differ by repeats");
        }
    }
}
