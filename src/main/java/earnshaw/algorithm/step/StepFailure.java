package earnshaw.algorithm.step;

/// A step that cannot be made, because a number stopped being finite or no step length is short enough. The message
/// says which electron and why, in one line for a person.
public final class StepFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param message what went wrong and for which electron, in one line for a person
    public StepFailure(String message) {
        super(message);
    }
}
