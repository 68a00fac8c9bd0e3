package earnshaw.problem.charges;

/// The electrons or the protons of a scenario: a list of charges, or the request to draw some.
public sealed interface ChargeGroup permits Listed, Drawn {}
