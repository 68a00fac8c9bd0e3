package earnshaw.problem;

import java.util.ArrayList;
import java.util.List;

/// A quantity that is plotted against time: one number for the whole run, or one per electron.
///
/// @param id          as in files and CSV headers: `loss`, `laplacian`
/// @param title       what a person reads above the plot: `Laplacian`
/// @param symbol      the same in TeX: `\Delta_{\theta_i} L`
/// @param unit        how its numbers read
/// @param logarithmic whether a logarithmic axis tells most
/// @param bodies      ids of the electrons, one column each; empty for a single number
/// @param sparse      whether it is known at some rows only, with straight lines between them
/// @param under       id of a quantity that is drawn thin under it, in the same plot; empty for none
/// @param bounds      id of the quantity that it is a bound of, which is drawn with it; empty for none
public record Observable(
        String id, String title, String symbol, Unit unit, boolean logarithmic, List<Integer> bodies, boolean sparse,
        String under,
        String bounds) {

    /// How numbers read.
    public enum Unit { PLAIN, ANGLE }

    public Observable {
        bodies = List.copyOf(bodies);
    }

    /// A quantity that bounds no other.
    public Observable(
            String id, String title, String symbol, Unit unit, boolean logarithmic, List<Integer> bodies,
            boolean sparse, String under) {
        this(id, title, symbol, unit, logarithmic, bodies, sparse, under, "");
    }

    /// A quantity that is known at every row and drawn alone.
    public Observable(String id, String title, String symbol, Unit unit, boolean logarithmic, List<Integer> bodies) {
        this(id, title, symbol, unit, logarithmic, bodies, false, "", "");
    }

    /// This quantity for the electrons of `other` as well.
    public Observable with(Observable other) {
        List<Integer> both = new ArrayList<>(bodies);
        both.addAll(other.bodies);
        return new Observable(id, title, symbol, unit, logarithmic, both.stream().distinct().toList(), sparse, under,
                bounds);
    }

    /// Number of columns it takes.
    public int width() {
        return bodies.isEmpty() ? 1 : bodies.size();
    }

    /// The first column of the observable called `id` in a row laid out as `all`; -1 when there is none.
    public static int column(List<Observable> all, String id) {
        int column = 0;
        for (Observable one : all) {
            if (one.id().equals(id)) {
                return column;
            }
            column += one.width();
        }
        return -1;
    }

    /// Length of a row laid out as `all`.
    public static int width(List<Observable> all) {
        return all.stream().mapToInt(Observable::width).sum();
    }
}
