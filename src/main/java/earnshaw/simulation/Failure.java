package earnshaw.simulation;

/// What went wrong, for a person.
public final class Failure {

    private Failure() {}

    /// The first line of its message; what kind of failure it was where it has none.
    public static String line(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElseThrow();
    }
}
