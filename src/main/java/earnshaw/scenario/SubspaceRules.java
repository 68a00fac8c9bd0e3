package earnshaw.scenario;

import earnshaw.schema.Checked;
import java.util.List;

/// What a choice of directions must keep in a space of some dimension.
final class SubspaceRules {

    private static final String PATH = "view.subspace.";
    private static final int SEEN = 3;

    private SubspaceRules() {}

    static void check(Subspace subspace, int dimension, Checked.Faults faults) {
        switch (subspace) {
            case Subspace.Coordinates(List<Integer> axes) -> {
                boolean known = axes.stream().allMatch(axis -> axis >= 1 && axis <= dimension);
                if (dimension > SEEN && (!known || axes.stream().distinct().count() != SEEN || axes.size() != SEEN)) {
                    faults.add(PATH + "axes", axes.toString(), "three different ones from 1 to " + dimension);
                }
            }
            case Subspace.Through(List<Integer> protons, int _) -> {
                if (protons.size() != 2 || protons.getFirst().equals(protons.getLast())
                        || protons.stream().anyMatch(proton -> proton < 1)) {
                    faults.add(PATH + "protons", protons.toString(), "two different protons, counted from 1");
                }
            }
            case Subspace.Directions(List<List<Double>> rows, List<Double> origin) -> {
                if (rows.isEmpty() || rows.size() > SEEN) {
                    faults.add(PATH + "rows", rows.size() + " directions", "1 to 3");
                }
                for (int i = 0; i < rows.size(); i++) {
                    size(PATH + "rows[" + i + "]", rows.get(i), dimension, faults);
                }
                if (!origin.isEmpty()) {
                    size(PATH + "origin", origin, dimension, faults);
                }
            }
            case Subspace.Principal _,Subspace.Random _ -> {}
        }
    }

    private static void size(String path, List<Double> numbers, int dimension, Checked.Faults faults) {
        if (numbers.size() != dimension) {
            faults.add(path, numbers.size() + " numbers", "as many as a place has, " + dimension);
        }
    }
}
