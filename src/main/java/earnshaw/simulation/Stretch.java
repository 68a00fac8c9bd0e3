package earnshaw.simulation;

import earnshaw.problem.Observable;
import earnshaw.problem.Problem;
import java.util.List;

/// A part of a run during which the problem kept its form.
///
/// @param observables layout of the rows' numbers
public record Stretch(Problem problem, List<Observable> observables, Rows rows) {}
