package earnshaw.problem.charges;

import earnshaw.schema.Knob;
import java.util.List;
import java.util.OptionalDouble;

/// One charge as a file names it.
///
/// @param at     its position, as many numbers as the problem has dimensions
/// @param charge omitted: 1 for a proton, -1 for an electron
/// @param label  in TeX; empty for `\theta_i` or `w_j`
/// @param locked whether a hand may not move it
/// @param id     what colour, trail and plots belong to; 0 for its place in the list, counted from 1
public record Charge(
        @Knob(doc = "position") List<Double> at,
        @Knob(doc = "charge; omitted: 1 for a proton, -1 for an electron", sliderMin = -2,
                sliderMax = 2) OptionalDouble charge,
        @Knob(doc = "name in TeX", initial = "\"\"") String label,
        @Knob(doc = "cannot be moved by hand", initial = "false") boolean locked,
        @Knob(doc = "number that stays when others are removed; 0: its place in the list", min = 0,
                initial = "0") int id) {

    public Charge {
        at = at instanceof Drawn.Places.Place ? at : List.copyOf(at);
    }

    /// The same charge elsewhere.
    public Charge moved(List<Double> to) {
        return new Charge(to, charge, label, locked, id);
    }

    /// The same charge with a number that it keeps.
    public Charge numbered(int id) {
        return new Charge(at, charge, label, locked, id);
    }
}
