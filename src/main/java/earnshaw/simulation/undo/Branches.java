package earnshaw.simulation.undo;

import earnshaw.scenario.KeptRun;
import earnshaw.scenario.KeptRuns;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The runs of a document side by side: the one that goes on, and those kept beside it.
///
/// @param name  of the one that goes on
/// @param count of all runs there have been
/// @param kept  the others, oldest first
public record Branches(String name, long count, List<Branch> kept) {

    /// One run alone.
    public static final Branches NEW = new Branches("run 1", 1, List.of());

    private static final Pattern NUMBERED = Pattern.compile("run (\\d{1,9})");

    public Branches {
        kept = List.copyOf(kept);
    }

    /// The runs that a document came with.
    ///
    /// @param name of the one that goes on
    /// @param kept the others, with ids from 2
    public static Branches reopened(String name, List<Branch> kept) {
        long numbered = Stream.concat(Stream.of(name), kept.stream().map(Branch::name)).map(NUMBERED::matcher)
                .filter(Matcher::matches).mapToLong(found -> Long.parseLong(found.group(1))).max().orElse(0);
        return new Branches(name, Math.max(numbered, kept.size() + 1), kept);
    }

    /// What a document says of them; empty while there is one run without a name of its own.
    public Optional<KeptRuns> saved() {
        return kept.isEmpty() && name.equals(NEW.name) ? Optional.empty() : Optional.of(new KeptRuns(name,
                kept.stream().map(one -> KeptRun.of(one.name(), one.shown(), one.scenario())).toList()));
    }

    /// The kept run with an id.
    ///
    /// @throws IllegalArgumentException if there is none
    public Branch one(long id) {
        return kept.stream().filter(one -> one.id() == id).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("run " + id + " is no longer kept"));
    }

    /// With the present run put beside, another one in its place.
    public Branches left(Scenario document, List<Run> runs, List<Checkpoint> checkpoints) {
        return with(new Branch(count + 1, name, document, runs, true, checkpoints)).named("run " + (count + 1));
    }

    private Branches with(Branch more) {
        List<Branch> all = new ArrayList<>(kept);
        all.add(more);
        return new Branches(name, count + 1, all);
    }

    /// The same with another name for the run that goes on.
    public Branches named(String other) {
        return new Branches(other, count, kept);
    }

    /// The same without one branch.
    public Branches without(long id) {
        return new Branches(name, count, kept.stream().filter(one -> one.id() != id).toList());
    }

    /// With a kept run replaced by what has its id.
    public Branches with(long id, Branch other) {
        return new Branches(name, count, kept.stream().map(one -> one.id() == id ? other : one).toList());
    }
}
