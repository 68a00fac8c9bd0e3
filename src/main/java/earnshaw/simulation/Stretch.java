package earnshaw.simulation;

import earnshaw.problem.Observable;
import earnshaw.problem.Walker;
import java.util.List;

/// A part of a run during which the problem kept its form.
///
/// @param observables layout of the rows' numbers
public record Stretch(Walker walker, List<Observable> observables, Rows rows) {}
