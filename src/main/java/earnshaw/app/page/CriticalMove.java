package earnshaw.app.page;

import earnshaw.analysis.CriticalPoint;
import earnshaw.app.session.PathEdits;
import earnshaw.app.session.Session;
import earnshaw.figure.style.MathText;
import earnshaw.problem.Body;
import earnshaw.simulation.run.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Moves the electrons of the document to where they stand at a critical point, as one change that can be undone.
final class CriticalMove {

    /// A charge that differs by less is the same one.
    private static final double SAME = 1e-12;

    private final Session session;

    CriticalMove(Session session) {
        this.session = session;
    }

    /// @param electron id of the one that moves; 0 for all
    /// @return why they stay, for a person; empty when they are on their way
    String to(CriticalPoint point, int electron) {
        List<Body> moved = point.bodies().stream().filter(Body::isElectron)
                .filter(body -> electron == 0 || electron == body.id()).toList();
        List<Body> now = session.frame().picture().bodies();
        for (Body body : moved) {
            if (now.stream().noneMatch(other -> other.id() == body.id())) {
                return "One of the electrons is no longer there.";
            }
        }
        List<String> locked = moved.stream().filter(Body::locked)
                .map(body -> new MathText("$" + body.label() + "$").plain()).toList();
        if (!locked.isEmpty()) {
            return String.join(", ", locked) + (locked.size() == 1 ? " is locked." : " are locked.");
        }
        Map<Integer, double[]> places = new LinkedHashMap<>();
        moved.forEach(body -> places.put(body.id(), body.at()));
        session.send(new Command.Pause());
        session.hold(true);
        session.place(places);
        for (Body body : moved) {
            double before = session.frame().picture().body(body.id()).charge();
            if (Math.abs(before - body.charge()) > SAME) {
                session.attempt(PathEdits.set(body.id(), "charge", PathEdits.json(body.charge())));
            }
        }
        session.hold(false);
        return "";
    }
}
