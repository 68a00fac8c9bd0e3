package earnshaw.analysis;

import earnshaw.math.Norms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The different outcomes of a basin map: protons first in the order of their numbers, then minima, then the rest.
///
/// @param all   every outcome that some run came to
/// @param apart two electrons that were trapped nearer to each other than this are at the same minimum
public record BasinOutcomes(List<BasinOutcome> all, double apart) {

    /// Where more minima than this trap the electron, they count as one outcome: a valley may have any number of them.
    private static final int MOST_MINIMA = 6;

    public BasinOutcomes {
        all = List.copyOf(all);
    }

    /// The outcomes of a map's runs so far.
    ///
    /// @param cells row by row; null where no run has ended
    static BasinOutcomes of(BasinCell[] cells, double apart) {
        List<List<Double>> minima = new ArrayList<>();
        for (BasinCell cell : cells) {
            if (cell != null && !cell.end().isEmpty() && minima.size() <= MOST_MINIMA
                    && minima.stream().noneMatch(one -> distance(one, cell.end()) <= apart)) {
                minima.add(cell.end());
            }
        }
        if (minima.size() > MOST_MINIMA) {
            minima.clear();
        }
        // In the order of their places, up to what runs differ by: a finer map gives the same minima in the same order.
        minima.sort((one, other) -> compare(rounded(one, apart), rounded(other, apart)));
        List<BasinOutcome> found = new ArrayList<>();
        for (BasinCell cell : cells) {
            if (cell != null) {
                count(found, cell.fate(), cell.proton(), minimum(minima, cell).orElse(List.of()));
            }
        }
        found.sort(Comparator.comparing(BasinOutcome::fate).thenComparingInt(BasinOutcome::proton)
                .thenComparing(one -> rounded(one.place(), apart), BasinOutcomes::compare));
        return new BasinOutcomes(found, apart);
    }

    private static void count(List<BasinOutcome> found, BasinFate fate, int proton, List<Double> place) {
        for (int i = 0; i < found.size(); i++) {
            BasinOutcome one = found.get(i);
            if (one.fate() == fate && one.proton() == proton && one.place().equals(place)) {
                found.set(i, new BasinOutcome(fate, proton, place, one.count() + 1));
                return;
            }
        }
        found.add(new BasinOutcome(fate, proton, place, 1));
    }

    /// Which of [#all] a run came to, counted from 0; -1 where it came to none of them.
    public int index(BasinCell cell) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < all.size(); i++) {
            BasinOutcome one = all.get(i);
            if (one.fate() == cell.fate() && one.proton() == cell.proton()) {
                double distance = apart(one.place(), cell.end());
                if (distance < least) {
                    nearest = i;
                    least = distance;
                }
            }
        }
        return nearest;
    }

    /// How many runs.
    public long count() {
        return all.stream().mapToLong(BasinOutcome::count).sum();
    }

    private static Optional<List<Double>> minimum(List<List<Double>> minima, BasinCell cell) {
        return cell.end().isEmpty() ? Optional.empty()
                : minima.stream().min(Comparator.comparingDouble(one -> distance(one, cell.end())));
    }

    // A run that was stopped just before it rested has no place of its own, and belongs to a minimum only where there is no
    // outcome without a place.
    private static double apart(List<Double> place, List<Double> end) {
        if (place.isEmpty() && end.isEmpty()) {
            return 0;
        }
        return place.isEmpty() || end.isEmpty() ? Double.MAX_VALUE : distance(place, end);
    }

    private static double distance(List<Double> one, List<Double> other) {
        return Norms.distance(numbers(one), 0, numbers(other), 0, one.size());
    }

    private static double[] numbers(List<Double> place) {
        return place.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> rounded(List<Double> place, double apart) {
        return place.stream().map(value -> Math.rint(value / apart) + 0.0).toList();
    }

    private static int compare(List<Double> one, List<Double> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!Objects.equals(one.get(i), other.get(i))) {
                return Double.compare(one.get(i), other.get(i));
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
