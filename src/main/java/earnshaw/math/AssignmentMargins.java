package earnshaw.math;

import java.util.Arrays;

/// How much the costs of each row may change before another assignment can be the cheapest: as long as no row's change
/// by more, an assignment that was found once need not be searched for again.
///
/// With a price for every column, a row pays its cost there less that column's price. At prices that go with the
/// cheapest assignment no row would pay less elsewhere, and the *slack* of a row is how much more it would pay at the
/// next best column. In another assignment rows change columns along rings, and it costs at least the sum of their
/// slacks more. Where all costs of a row change by delta at most, that sum falls by two delta at most.
public final class AssignmentMargins {

    // Against the largest cost: costs are exact but for rounding, and a rule decides between assignments that cost the
    // same but for rounding.
    private static final double ROUNDING = 1e-9;
    private static final int SWEEPS = 4;

    private final int[] matched;
    private final int[] rowOf;
    private final double[] price;
    private final double[] own;
    private final double[] margins;
    private final boolean left;

    private AssignmentMargins(int[] matched, double[] price) {
        this.matched = matched;
        this.price = price.clone();
        own = new double[price.length];
        margins = new double[matched.length];
        rowOf = new int[price.length];
        Arrays.fill(rowOf, -1);
        boolean some = false;
        for (int i = 0; i < matched.length; i++) {
            if (matched[i] >= 0) {
                rowOf[matched[i]] = i;
            } else {
                some = true;
            }
        }
        left = some;
    }

    /// The margins of the cheapest assignment.
    ///
    /// @param cost    in rows of equal length, none below 0
    /// @param matched the column of every row, -1 for none
    /// @param price   of every column, as [Assignment#prices]
    public static AssignmentMargins of(double[][] cost, int[] matched, double[] price) {
        AssignmentMargins margins = new AssignmentMargins(matched, price);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            margins.centre(cost);
        }
        margins.measure(cost);
        return margins;
    }

    /// Takes other costs. Where the prices of before, put right a little, show that the same assignment is still the
    /// only cheapest one, the margins become those at the new costs.
    ///
    /// @return whether they show it; if not, the margins are worth nothing any more
    public boolean follow(double[][] cost) {
        centre(cost);
        return measure(cost);
    }

    /// By how much the costs of row i may change; 0 or less where that is not known.
    public double margin(int i) {
        return margins[i];
    }

    // Whether no row is without slack, and no column that is left over has a lower price than one that is not.
    private boolean measure(double[][] cost) {
        double largest = 0;
        boolean only = true;
        for (int i = 0; i < margins.length; i++) {
            double here = matched[i] < 0 ? 0 : cost[i][matched[i]] - price[matched[i]];
            double slack = left && matched[i] >= 0 ? -here : Double.POSITIVE_INFINITY;
            double[] row = cost[i];
            double most = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < price.length; j++) {
                double one = row[j];
                double paid = j == matched[i] ? Double.POSITIVE_INFINITY : one - price[j];
                most = one > most ? one : most;
                least = paid < least ? paid : least;
            }
            largest = Math.max(largest, most);
            slack = Math.min(slack, least - here);
            margins[i] = slack / 2;
        }
        for (int i = 0; i < margins.length; i++) {
            margins[i] -= ROUNDING * largest;
            only &= margins[i] > 0;
        }
        boolean free = false;
        double highest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < price.length; j++) {
            free |= rowOf[j] < 0;
            highest = rowOf[j] < 0 ? highest : Math.max(highest, price[j]);
        }
        if (free && highest > 0) {
            Arrays.fill(margins, 0);
            return false;
        }
        return only;
    }

    // Puts every price into the middle of what the others allow, so that no row is left without slack.
    private void centre(double[][] cost) {
        for (int j = 0; j < price.length; j++) {
            own[j] = rowOf[j] < 0 ? 0 : cost[rowOf[j]][j];
        }
        for (int j = 0; j < price.length; j++) {
            if (rowOf[j] >= 0) {
                centre(cost, j);
            }
        }
    }

    private void centre(double[][] cost, int j) {
        double[] row = cost[rowOf[j]];
        double here = row[j];
        double low = left ? here : Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int other = 0; other < price.length; other++) {
            if (other != j) {
                double lowest = price[other] - row[other] + here;
                int its = rowOf[other];
                double highest = its < 0 ? 0 : price[other] - own[other] + cost[its][j];
                low = lowest > low ? lowest : low;
                high = highest < high ? highest : high;
            }
        }
        for (int i = 0; left && i < matched.length; i++) {
            if (matched[i] < 0) {
                high = Math.min(high, cost[i][j]);
            }
        }
        if (Double.isFinite(low) && Double.isFinite(high)) {
            price[j] = low + (high - low) / 2;
        }
    }
}
