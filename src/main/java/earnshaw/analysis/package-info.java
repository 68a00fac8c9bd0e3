/// What can be found out about a loss beside a single run: its critical points, which start leads where, and what lies
/// between two states.
///
/// [CriticalSearch] looks for states where nothing moves; [BasinSearch] runs one electron from every place of a map;
/// [LossBetween] tells the loss along the way between states and on the plane through three. All work on a
/// `problem.Walker` alone and draw nothing.
///
/// May import `earnshaw.simulation` and everything below it; never a figure, a command line or a window.
///
/// To add an analysis: a class here that takes a scenario and returns a value, a figure of that value in
/// `earnshaw.figure`, a command in `earnshaw.cli`.
package earnshaw.analysis;
