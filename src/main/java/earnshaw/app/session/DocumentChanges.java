package earnshaw.app.session;

import earnshaw.scenario.Scenario;
import earnshaw.scenario.View;
import earnshaw.schema.InputRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes of the document on their way to the simulation. One is under way at a time: the next is made from the frame
/// that shows the one before.
final class DocumentChanges {

    /// Pulses after which a change that made no difference counts as done.
    private static final int PATIENCE = 120;

    private final List<Session.Edit> waiting = new ArrayList<>();
    private Optional<Scenario> inFlight = Optional.empty();
    private int patience;

    /// Forgets them: another document was opened.
    void clear() {
        waiting.clear();
        inFlight = Optional.empty();
    }

    void add(Session.Edit edit) {
        waiting.add(edit);
    }

    /// What is to be sent now.
    ///
    /// @param before the document of the frame before
    /// @param now    the document of the present frame
    /// @param view   how it is looked at
    Optional<Scenario> pulse(Scenario before, Scenario now, View view) {
        if (!same(before, now) || --patience < 0) {
            inFlight = Optional.empty();
        }
        if (waiting.isEmpty() || inFlight.isPresent()) {
            return Optional.empty();
        }
        Scenario after = with(waiting, now.withView(view));
        waiting.clear();
        if (!same(after, now)) {
            inFlight = Optional.of(after);
            patience = PATIENCE;
        }
        return inFlight;
    }

    private static boolean same(Scenario one, Scenario other) {
        return settings(one).equals(settings(other));
    }

    private static Scenario settings(Scenario document) {
        return DocumentFile.withoutRun(document).withRuns(Optional.empty());
    }

    private static Scenario with(List<Session.Edit> edits, Scenario before) {
        Scenario after = before;
        for (Session.Edit edit : edits) {
            try {
                after = edit.of(after);
            } catch (InputRefused _) {
                // The change was valid when it was made, but the document no longer has what it changes.
                continue;
            }
        }
        return after;
    }

    /// The present document with all of them.
    Scenario document(Scenario now) {
        return with(waiting, inFlight.orElse(now));
    }
}
