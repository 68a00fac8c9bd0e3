package earnshaw.problem;

import java.util.List;
import java.util.stream.Collectors;

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
