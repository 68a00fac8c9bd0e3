package earnshaw.analysis;

import earnshaw.problem.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Critical points as a table in text: a heading and a line for each point, with every digit.
public final class CriticalTable {

    private CriticalTable() {}

    /// Columns `number,kind,index,loss,gradientNorm`, the eigenvalues from the smallest, and for every electron, counted
    /// from 1, the number of the proton that it is matched to (empty for none), its charge and its coordinates. Where
    /// there are several walkers, their number comes first.
    ///
    /// @param walkers   the points of each, with the same number of electrons
    /// @param separator between two columns: a comma for CSV, a tab for the clipboard
    public static String of(List<List<CriticalPoint>> walkers, String separator) {
        StringBuilder text = new StringBuilder();
        for (int walker = 0; walker < walkers.size(); walker++) {
            List<CriticalPoint> points = walkers.get(walker);
            for (int i = 0; i < points.size(); i++) {
                if (text.isEmpty()) {
                    line(text, of(walkers, "walker", heading(points.getFirst())), separator);
                }
                line(text, of(walkers, String.valueOf(walker + 1), row(i + 1, points.get(i))), separator);
            }
        }
        return text.toString();
    }

    private static List<String> of(List<List<CriticalPoint>> walkers, String first, List<String> cells) {
        if (walkers.size() > 1) {
            cells.addFirst(first);
        }
        return cells;
    }

    private static void line(StringBuilder text, List<String> cells, String separator) {
        text.append(String.join(separator, cells)).append('\n');
    }

    private static List<Body> electrons(CriticalPoint point) {
        return point.bodies().stream().filter(Body::isElectron).toList();
    }

    private static List<String> heading(CriticalPoint point) {
        List<String> cells = new ArrayList<>(List.of("number", "kind", "index", "loss", "gradientNorm"));
        IntStream.rangeClosed(1, point.eigenvalues().length).forEach(i -> cells.add("eigenvalue_" + i));
        List<Body> electrons = electrons(point);
        for (int i = 1; i <= electrons.size(); i++) {
            cells.addAll(List.of("matching_" + i, "charge_" + i));
            for (int c = 1; c <= electrons.get(i - 1).at().length; c++) {
                cells.add("x_" + i + "_" + c);
            }
        }
        return cells;
    }

    private static List<String> row(int number, CriticalPoint point) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(number), point.kind().word(),
                String.valueOf(point.index()), String.valueOf(point.loss()), String.valueOf(point.gradientNorm())));
        for (double value : point.eigenvalues()) {
            cells.add(String.valueOf(value));
        }
        for (Body body : electrons(point)) {
            cells.add(body.partner() == 0 ? "" : String.valueOf(-body.partner()));
            cells.add(String.valueOf(body.charge()));
            for (double coordinate : body.at()) {
                cells.add(String.valueOf(coordinate));
            }
        }
        return cells;
    }
}
