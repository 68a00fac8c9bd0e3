package earnshaw.figure;

import earnshaw.simulation.Frame;

/// A panel of a page.
///
/// @param show  `scene`, `potential` or the id of a quantity
/// @param frame what it shows
/// @param log   whether its vertical axis is logarithmic
public record ShownPanel(String show, Frame frame, boolean log) {}
