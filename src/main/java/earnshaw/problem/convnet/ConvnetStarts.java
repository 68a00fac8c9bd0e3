package earnshaw.problem.convnet;

import java.util.List;

/// Where the walkers start: listed one by one, or the request to draw them.
public sealed interface ConvnetStarts permits ListedStarts, DrawnStarts {

    /// The starts, none for a request that has not been drawn.
    List<ConvnetStart> list();

    /// The same with others in their place.
    ConvnetStarts with(List<ConvnetStart> starts);
}
