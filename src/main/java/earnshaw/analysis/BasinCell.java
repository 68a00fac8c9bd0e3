package earnshaw.analysis;

import java.util.List;

/// One start of a basin map.
///
/// @param x      of the start in the region of the map
/// @param y      of the start in the region of the map
/// @param fate   how its run ended
/// @param proton number of the proton that the electron ended at, counted from 1; 0 for none
/// @param time   of the run at its end
/// @param loss   at its end; NaN where it is not defined
/// @param end    where the electron rests in a trap; empty for every other fate, and where it was stopped just before
public record BasinCell(double x, double y, BasinFate fate, int proton, double time, double loss, List<Double> end) {

    public BasinCell {
        end = List.copyOf(end);
    }
}
