package earnshaw.problem.convnet;

import earnshaw.schema.Knob;
import earnshaw.schema.Unwrapped;
import java.util.List;

/// Starts given one by one.
@Unwrapped
public record ListedStarts(@Knob(doc = "the starts", example = "[]") List<ConvnetStart> list) implements ConvnetStarts {

    public ListedStarts {
        list = List.copyOf(list);
    }

    @Override
    public ListedStarts with(List<ConvnetStart> starts) {
        return new ListedStarts(starts);
    }
}
