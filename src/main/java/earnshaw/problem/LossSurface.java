package earnshaw.problem;

/// The loss itself as a function of where a walker's body stands: the surface that it descends.
public interface LossSurface extends Landscape {}
