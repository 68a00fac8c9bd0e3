package earnshaw.problem.convnet;

import earnshaw.schema.Bare;
import earnshaw.schema.Knob;
import java.util.List;

/// Starts given one by one.
@Bare
public record ListedStarts(@Knob(doc = "the starts") List<Start> list) implements Starts {

    public ListedStarts {
        list = List.copyOf(list);
    }

    @Override
    public ListedStarts with(List<Start> starts) {
        return new ListedStarts(starts);
    }
}
