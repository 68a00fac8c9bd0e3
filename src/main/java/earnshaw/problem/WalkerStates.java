package earnshaw.problem;

import earnshaw.schema.Knob;
import earnshaw.schema.Unwrapped;
import java.util.List;

/// The states of several walkers.
@Unwrapped
public record WalkerStates(@Knob(doc = "one state per walker") List<State> each) implements ReachedState {

    public WalkerStates {
        each = List.copyOf(each);
    }
}
