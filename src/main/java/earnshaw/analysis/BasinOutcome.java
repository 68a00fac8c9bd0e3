package earnshaw.analysis;

import java.util.List;

/// What runs of a basin map have in common at their end, and how many there are of them.
///
/// @param fate   how they ended
/// @param proton number of the proton that the electron ended at, counted from 1; 0 for none
/// @param place  of the minimum that trapped the electron; empty for every other fate, where runs were stopped just before
///               they rested, and where the minima are too many to be told one by one
/// @param count  how many runs
public record BasinOutcome(BasinFate fate, int proton, List<Double> place, long count) {

    public BasinOutcome {
        place = List.copyOf(place);
    }
}
