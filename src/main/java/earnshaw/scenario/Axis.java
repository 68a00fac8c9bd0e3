package earnshaw.scenario;

import earnshaw.schema.Checked;
import earnshaw.schema.Knob;
import earnshaw.schema.Literal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One direction of an experiment's table.
///
/// @param path   of what differs, as in `--set`
/// @param values what it is set to, in the order of the table
/// @param name   what a heading calls it; empty for the last key of the path
/// @param labels what a heading calls each value; empty for what tells them apart
public record Axis(
        @Knob(doc = "what differs, as in --set: problem.width") String path,
        @Knob(doc = "what it is set to, one JSON value after the other") List<Literal> values,
        @Knob(doc = "what a heading calls it; omitted: the last key of the path", initial = "\"\"") String name,
        @Knob(doc = "what a heading calls each value; omitted: what tells them apart",
                initial = "[]") List<String> labels)
        implements Checked {

    public Axis {
        values = List.copyOf(values);
        labels = List.copyOf(labels);
    }

    /// What a heading calls each value: the labels given, otherwise of objects the part that differs, and of anything
    /// else the value as a person reads it.
    public List<String> headings() {
        return labels.size() == values.size() ? labels : Literal.distinct(values);
    }

    /// The values as numbers, when all of them are and nobody has given them names.
    public Optional<double[]> numbers() {
        double[] numbers = values.stream().mapToDouble(Literal::number).toArray();
        boolean all = labels.isEmpty() && Arrays.stream(numbers).allMatch(Double::isFinite);
        return all ? Optional.of(numbers) : Optional.empty();
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
        if (!labels.isEmpty() && labels.size() != values.size()) {
            faults.add("labels", labels.size() + " texts", "one for each value, " + values.size() + ", or none");
        }
        if (path.equals("seed") || path.startsWith("experiment") || path.startsWith("state")
                || path.startsWith("edits")) {
            faults.add("path", '"' + path + '"', "a path into problem, algorithm or stop; seeds differ by repeats");
        }
    }
}
