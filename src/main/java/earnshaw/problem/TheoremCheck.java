package earnshaw.problem;

/// A law of the papers held against a state: a lamp that is lit as long as it holds.
///
/// @param name  what it says, short
/// @param holds whether it does
/// @param words by how much it is kept or broken, one sentence
public record TheoremCheck(String name, boolean holds, String words) {}
