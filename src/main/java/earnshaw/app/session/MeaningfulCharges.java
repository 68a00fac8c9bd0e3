package earnshaw.app.session;

import earnshaw.problem.Observable;
import earnshaw.problem.Problem;

/// Whether the bodies on show have charges that mean something: those that do can be plotted.
public final class MeaningfulCharges {

    private final Session session;
    private Problem asked;
    private boolean charged;

    /// @param session whose bodies are asked about
    public MeaningfulCharges(Session session) {
        this.session = session;
    }

    /// Whether the charges of the bodies on show mean something.
    public boolean now() {
        Problem problem = session.frame().present().problem();
        if (problem != asked) {
            asked = problem;
            charged = Observable.column(problem.observables(), "charge") >= 0;
        }
        return charged;
    }
}
