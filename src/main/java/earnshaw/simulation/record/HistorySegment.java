package earnshaw.simulation.record;

import earnshaw.problem.Observable;
import earnshaw.problem.Walker;
import java.util.List;

/// A part of a run during which the problem kept its form.
///
/// @param observables layout of the rows' numbers
public record HistorySegment(Walker walker, List<Observable> observables, HistoryRows rows) {}
