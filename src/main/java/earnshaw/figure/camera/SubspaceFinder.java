package earnshaw.figure.camera;

import earnshaw.problem.Body;
import earnshaw.problem.Chart;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.scenario.Subspace;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Works out the directions that a view asks for. A choice that the problem does not have, such as the plane through a
/// proton that is gone, gives the first three coordinates.
final class SubspaceFinder {

    /// Rows of a run that its principal components are found from, at most.
    private static final int ROWS = 120;

    private final List<Run> runs;
    private final int dimension;
    private final boolean round;

    private SubspaceFinder(List<Run> runs) {
        this.runs = runs;
        Ground ground = runs.getFirst().picture().ground();
        dimension = ground.dimension();
        round = ground instanceof Ground.Round;
    }

    /// What is seen; empty where nothing is hidden.
    static Optional<ShownSpace> of(Optional<Subspace> asked, List<Run> runs) {
        SubspaceFinder finder = new SubspaceFinder(runs);
        return finder.dimension <= ShownSpace.SEEN ? Optional.empty()
                : Optional.of(finder.find(asked.orElse(new Subspace.Coordinates(List.of(1, 2, 3)))));
    }

    private ShownSpace find(Subspace asked) {
        return switch (asked) {
            case Subspace.Coordinates(List<Integer> axes) -> coordinates(axes);
            case Subspace.Principal _ -> principal();
            case Subspace.Through(List<Integer> protons, int electron) -> through(protons, electron);
            case Subspace.Random(long seed) -> random(seed);
            case Subspace.Directions(List<List<Double>> rows, List<Double> origin) -> given(rows, origin);
        };
    }

    private ShownSpace coordinates(List<Integer> axes) {
        boolean known = axes.size() == ShownSpace.SEEN && axes.stream().distinct().count() == ShownSpace.SEEN
                && axes.stream().allMatch(axis -> axis >= 1 && axis <= dimension);
        List<Integer> seen = known ? axes : List.of(1, 2, 3);
        double[][] directions = new double[ShownSpace.SEEN][dimension];
        for (int i = 0; i < ShownSpace.SEEN; i++) {
            directions[i][seen.get(i) - 1] = 1;
        }
        String symbol = runs.getFirst().picture().ground() instanceof Ground.Flat flat ? flat.symbol() : "x";
        String title = seen.equals(List.of(1, 2, 3)) ? "first three of " + dimension + " coordinates"
                : "coordinates " + seen.get(0) + ", " + seen.get(1) + " and " + seen.get(2) + " of " + dimension;
        List<String> names = seen.stream().map(axis -> symbol + "_{" + axis + "}").toList();
        return new ShownSpace(directions, new double[dimension], names, title);
    }

    // About their mean in R^d, on the sphere about its middle, which a projection of the sphere keeps.
    private ShownSpace principal() {
        List<double[]> places = places();
        double[] mean = round ? new double[dimension] : mean(places);
        PrincipalDirections found = PrincipalDirections.of(places, mean, List.of(), ShownSpace.SEEN);
        String shares = IntStream.range(0, ShownSpace.SEEN)
                .mapToObj(i -> Math.round(100 * found.shares()[i]) + " %")
                .reduce((one, other) -> one + ", " + other).orElse("");
        return new ShownSpace(found.directions(), mean, List.of("c_1", "c_2", "c_3"),
                "principal components of the run: " + shares);
    }

    private List<double[]> places() {
        List<double[]> places = new ArrayList<>();
        for (Run run : runs) {
            run.picture().bodies().forEach(body -> places.add(body.at()));
            List<HistorySegment> segments = run.history().segments();
            if (!segments.isEmpty()) {
                recorded(run.picture(), segments.getLast(), places);
            }
        }
        return places;
    }

    private void recorded(Picture picture, HistorySegment segment, List<double[]> places) {
        HistoryRows rows = segment.rows();
        Chart chart = segment.walker().chart();
        int stride = Math.max(1, rows.count() / ROWS);
        for (int row = 0; row < rows.count(); row += stride) {
            State state = rows.state(row);
            for (Body body : picture.bodies()) {
                double[] at = new double[dimension];
                if (state != null && body.isElectron() && chart.place(state.x(), body.id(), at)) {
                    places.add(at);
                }
            }
        }
    }

    private static double[] mean(List<double[]> places) {
        double[] mean = new double[places.getFirst().length];
        for (double[] place : places) {
            for (int c = 0; c < mean.length; c++) {
                mean[c] += place[c] / places.size();
            }
        }
        return mean;
    }

    // In R^d the plane through the three, measured from the first proton; on the sphere the space that the three and its
    // middle span, so that all three lie on the ball that is seen.
    private ShownSpace through(List<Integer> protons, int electron) {
        Picture picture = Picture.together(runs.stream().map(Run::picture).toList());
        Body first = protons.isEmpty() ? null : picture.body(-protons.getFirst());
        Body second = protons.size() < 2 ? null : picture.body(-protons.get(1));
        Body third = picture.body(electron);
        if (first == null || second == null || third == null) {
            return coordinates(List.of(1, 2, 3));
        }
        double[] origin = round ? new double[dimension] : first.at();
        List<double[]> wanted = new ArrayList<>();
        if (round) {
            wanted.add(first.at());
        }
        wanted.add(difference(second.at(), origin));
        wanted.add(difference(third.at(), origin));
        List<double[]> found = PrincipalDirections.orthonormal(wanted);
        List<double[]> places = picture.bodies().stream().map(Body::at).toList();
        double[][] rest = PrincipalDirections.of(places, origin, found, ShownSpace.SEEN - found.size()).directions();
        found.addAll(List.of(rest));
        String names = "$" + first.label() + "$, $" + second.label() + "$ and $" + third.label() + "$";
        return new ShownSpace(found.toArray(double[][]::new), origin, List.of("u_1", "u_2", "u_3"),
                (round ? "sphere through " : "plane of $u_1$, $u_2$ through ") + names);
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = one.clone();
        for (int c = 0; c < one.length; c++) {
            difference[c] -= other[c];
        }
        return difference;
    }

    private ShownSpace random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> wanted = new ArrayList<>();
        for (int i = 0; i < ShownSpace.SEEN; i++) {
            double[] one = new double[dimension];
            for (int c = 0; c < dimension; c++) {
                one[c] = random.nextGaussian();
            }
            wanted.add(one);
        }
        double[][] directions = PrincipalDirections.filled(PrincipalDirections.orthonormal(wanted), dimension,
                ShownSpace.SEEN);
        return new ShownSpace(directions, new double[dimension], List.of("r_1", "r_2", "r_3"),
                "random directions, seed " + seed);
    }

    private ShownSpace given(List<List<Double>> rows, List<Double> from) {
        List<double[]> wanted = rows.stream()
                .filter(row -> row.size() == dimension)
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .limit(ShownSpace.SEEN).toList();
        double[] origin = round || from.size() != dimension ? new double[dimension]
                : from.stream().mapToDouble(Double::doubleValue).toArray();
        double[][] directions = PrincipalDirections.filled(PrincipalDirections.orthonormal(wanted), dimension,
                ShownSpace.SEEN);
        return new ShownSpace(directions, origin, List.of("u_1", "u_2", "u_3"),
                "given directions of " + dimension + " dimensions");
    }
}
