package earnshaw.problem;

import java.util.List;
import java.util.stream.Collectors;

/// What a theorem says, held against a state: a lamp. It is lit where the statement holds, out where it is broken, and
/// neither where a premise of the theorem is not met, since the theorem then says nothing.
///
/// @param name     what it says, short
/// @param premises what it asks for
/// @param holds    whether what it says is so, whatever the premises are
/// @param words    by how much, one sentence
public record TheoremCheck(String name, List<Premise> premises, boolean holds, String words) {

    /// What a lamp shows.
    public enum Verdict { HOLDS, PREMISE_NOT_MET, BROKEN }

    public TheoremCheck {
        premises = List.copyOf(premises);
    }

    /// A statement without premises.
    public TheoremCheck(String name, boolean holds, String words) {
        this(name, List.of(), holds, words);
    }

    public Verdict verdict() {
        return !Premise.met(premises) ? Verdict.PREMISE_NOT_MET : holds ? Verdict.HOLDS : Verdict.BROKEN;
    }

    /// The words of the verdict: which premise is not met, or by how much the statement is kept or broken.
    public String sentence() {
        return verdict() == Verdict.PREMISE_NOT_MET ? Premise.unmet(premises) : words;
    }

    /// The same for one of several runs.
    ///
    /// @param run what a legend calls it
    public TheoremCheck of(String run) {
        return new TheoremCheck(name, premises, holds, run + ": " + words);
    }

    /// A condition that a theorem asks for, looked at in one state of one run.
    ///
    /// @param asked what the theorem asks for, a noun phrase: `|v| = 1`
    /// @param met   whether it is so
    /// @param found what is there instead or how large it is: `1.2`
    public record Premise(String asked, boolean met, String found) {

        /// Whether all of them are met.
        public static boolean met(List<Premise> premises) {
            return premises.stream().allMatch(Premise::met);
        }

        /// Those that are not met, in words: `premise not met: |v| = 1 (here 1.2)`; empty when all are.
        public static String unmet(List<Premise> premises) {
            return met(premises) ? "" : premises.stream()
                    .filter(premise -> !premise.met)
                    .map(premise -> premise.asked + " (here " + premise.found + ")")
                    .collect(Collectors.joining(", ", "premise not met: ", ""));
        }
    }
}
