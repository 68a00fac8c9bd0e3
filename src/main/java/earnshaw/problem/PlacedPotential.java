package earnshaw.problem;

import earnshaw.geometry.Space;
import earnshaw.potential.Potential;

/// The potential that acts between the bodies of a problem, and the space in which they live.
public record PlacedPotential(Potential potential, Space space) {}
