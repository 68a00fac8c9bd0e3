package earnshaw.app.page;

import earnshaw.app.kit.NumberText;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Charges as a table in text, one line each: `electron,0.5,-0.25,-1` is kind, coordinates, charge.
///
/// Commas, semicolons, tabs and blanks part the columns. A first line of names is passed over. The kind may be missing:
/// a charge above 0 is a proton then. The charge may be missing: -1 for an electron, 1 for a proton; without both it is
/// an electron. Lines that are blank or begin with `#` count for nothing. On the sphere positions are normalised.
///
/// @param charges that could be read
/// @param faults  what could not, a line each
record ChargeText(List<Entry> charges, List<String> faults) {

    /// One line of the table.
    record Entry(Body.Kind kind, double[] at, double charge) {}

    ChargeText {
        charges = List.copyOf(charges);
        faults = List.copyOf(faults);
    }

    /// Bodies as text, with every digit.
    static String of(List<Body> bodies, Ground ground) {
        StringBuilder text = new StringBuilder("kind");
        for (int i = 1; i <= ground.dimension(); i++) {
            text.append(",x_").append(i);
        }
        text.append(",charge\n");
        for (Body body : bodies) {
            text.append(body.isElectron() ? "electron" : "proton").append(',')
                    .append(Arrays.stream(body.at()).mapToObj(NumberText::full).collect(Collectors.joining(",")))
                    .append(',').append(NumberText.full(body.charge())).append('\n');
        }
        return text.toString();
    }

    /// Reads text.
    static ChargeText read(String text, Ground ground) {
        List<Entry> charges = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        List<String> lines = text.lines().toList();
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.asList(line.split("\\s*[,;\\t]\\s*|\\s+"));
            if (!first || !names(cells)) {
                try {
                    charges.add(entry(cells, ground));
                } catch (IllegalArgumentException wrong) {
                    faults.add("line " + (i + 1) + ": " + wrong.getMessage());
                }
            }
            first = false;
        }
        return new ChargeText(charges, faults);
    }

    private static boolean names(List<String> cells) {
        return cells.stream().noneMatch(cell -> number(cell) || kind(cell) != null);
    }

    private static boolean number(String cell) {
        try {
            value(cell);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static double value(String cell) {
        double value = earnshaw.math.Expression.value(cell.replace('\u2212', '-'));
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(cell + ", allowed are finite numbers");
        }
        return value;
    }

    private static Body.Kind kind(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "electron", "electrons" -> Body.Kind.ELECTRON;
            case "proton", "protons" -> Body.Kind.PROTON;
            default -> null;
        };
    }

    private static Entry entry(List<String> cells, Ground ground) {
        Body.Kind named = kind(cells.getFirst());
        List<String> rest = named == null ? cells : cells.subList(1, cells.size());
        int dimension = ground.dimension();
        if (rest.size() != dimension && rest.size() != dimension + 1) {
            throw new IllegalArgumentException(rest.size() + (rest.size() == 1 ? " number" : " numbers") + ", allowed "
                    + dimension + " coordinates and a charge");
        }
        double[] at = rest.subList(0, dimension).stream().mapToDouble(ChargeText::value).toArray();
        boolean charged = rest.size() > dimension;
        double charge = charged ? value(rest.getLast()) : named == Body.Kind.PROTON ? 1 : -1;
        Body.Kind kind = named != null ? named : charge > 0 ? Body.Kind.PROTON : Body.Kind.ELECTRON;
        if (ground instanceof Ground.Round) {
            double length = Math.sqrt(Arrays.stream(at).map(x -> x * x).sum());
            if (length == 0) {
                throw new IllegalArgumentException("the origin, allowed are places on the sphere");
            }
            at = Arrays.stream(at).map(x -> x / length).toArray();
        }
        return new Entry(kind, at, charge);
    }
}
