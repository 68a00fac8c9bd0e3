package earnshaw.problem;

import earnshaw.schema.Bare;
import earnshaw.schema.Knob;
import java.util.List;

/// The states of several walkers.
@Bare
public record States(@Knob(doc = "one state per walker") List<State> each) implements Reached {

    public States {
        each = List.copyOf(each);
    }
}
