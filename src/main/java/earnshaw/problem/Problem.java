package earnshaw.problem;

import earnshaw.math.Draws;
import earnshaw.schema.Described;
import earnshaw.schema.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What one paper minimises, as a scenario names it: one or several systems that run side by side, and what a hand can
/// change of them. Knows nothing of windows, files or threads.
@Kind
public interface Problem extends Described {

    /// This problem with every random draw done and its result noted beside the request; itself when nothing is left
    /// to draw. All other methods expect a drawn problem.
    Problem drawn(Draws draws);

    /// The systems that run side by side, one or more, never sharing a step: one for every start, or every
    /// architecture. Their electrons have ids of their own; a proton they share has the same id in all of them.
    List<? extends Walker> walkers();

    /// The problem as it stands around its bodies: what a picture needs that no state changes.
    Ground ground();

    /// This problem with the start of a body moved.
    Problem placed(int body, double[] at);

    /// This problem with one more body at `at`.
    ///
    /// @param charge its charge
    /// @throws IllegalArgumentException with a line for a person where there can be no more
    Problem added(Body.Kind kind, double[] at, double charge);

    /// This problem without a body.
    ///
    /// @throws IllegalArgumentException with a line for a person where it cannot be missed
    Problem removed(int body);

    /// The id of the body that a path such as `electrons/2` of a file means (counted from 0), and back.
    int body(String path);

    /// @see #body(String)
    String path(int body);

    /// The potential that acts between its bodies; empty where none does.
    default Optional<PlacedPotential> acting() {
        return Optional.empty();
    }

    /// This problem with its bodies brought into its space, after somebody set a component whose `Knob` says that it
    /// shapes the space (such as the dimension): coordinates that are no longer there are dropped, new ones start at 0.
    /// Itself where nothing needs to move.
    default Problem fitted() {
        return this;
    }

    /// The step of a descent on it that names none.
    default double usualStep() {
        return 0.1;
    }

    /// The numbers worth plotting: those of all walkers, each quantity once, with the electrons of all that have it.
    default List<Observable> observables() {
        SequencedMap<String, Observable> all = new LinkedHashMap<>();
        for (Walker walker : walkers()) {
            walker.observables().forEach(one -> all.merge(one.id(), one, Observable::with));
        }
        return List.copyOf(all.values());
    }
}
