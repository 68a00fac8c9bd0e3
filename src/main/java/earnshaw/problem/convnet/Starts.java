package earnshaw.problem.convnet;

import java.util.List;

/// Where the walkers start: listed one by one, or the request to draw them.
public sealed interface Starts permits ListedStarts, DrawnStarts {

    /// The starts, none for a request that has not been drawn.
    List<Start> list();

    /// The same with others in their place.
    Starts with(List<Start> starts);
}
