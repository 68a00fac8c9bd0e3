package earnshaw.app.session;

import earnshaw.problem.Body;
import earnshaw.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Changes of a document that add and remove bodies.
public final class BodyEdits {

    private BodyEdits() {}

    /// One more body with a charge of the usual size.
    static Session.Edit added(Body.Kind kind, double[] at) {
        return document -> document.withProblem(
                document.problem().added(kind, at, kind == Body.Kind.ELECTRON ? -1 : 1));
    }

    /// A further body like each of a list.
    ///
    /// @param at where it stands, by the id of the one it is like
    public static Session.Edit copied(List<Body> bodies, Map<Integer, double[]> at) {
        return document -> {
            Problem problem = document.problem();
            for (Body body : bodies) {
                problem = problem.added(body.kind(), at.get(body.id()), body.charge());
            }
            return document.withProblem(problem);
        };
    }

    /// Without some bodies.
    public static Session.Edit removed(Collection<Integer> bodies) {
        List<Integer> ids = List.copyOf(bodies);
        return document -> {
            Problem problem = document.problem();
            for (int body : ids) {
                problem = problem.removed(body);
            }
            return document.withProblem(problem);
        };
    }
}
