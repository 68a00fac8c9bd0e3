package earnshaw.problem;

/// Numbers of a walker that have no place on the ground, shown as bars beside what they should become.
///
/// @param body    id of the electron whose colour they have
/// @param symbol  what they are, in TeX: `a`
/// @param values  as they are; never written
/// @param targets as they should be, as many
public record BarValues(int body, String symbol, double[] values, double[] targets) {}
