package earnshaw.app.form;

import earnshaw.app.session.Session;
import earnshaw.problem.Body;
import earnshaw.problem.Problem;
import earnshaw.problem.charges.Charge;
import earnshaw.problem.charges.Drawn;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import java.util.List;
import java.util.Optional;

/// Places charges at random. Where all of a group are free, the request is kept in the document beside its result; what
/// is locked stays where it is, and then only the places of the others are drawn.
///
/// @param law   of the positions
/// @param scale of the law, as JSON
/// @param seed  of the draw, as JSON; becomes the document's
public record RandomPlacement(Drawn.Law law, String scale, String seed) {

    /// A document with whole groups drawn.
    ///
    /// @param bodies    all of them
    /// @param electrons how many, as JSON; empty to leave them alone
    /// @param protons   the same for protons
    public Scenario groups(Scenario before, List<Body> bodies, Optional<String> electrons, Optional<String> protons)
            throws InputRefused {
        Scenario now = ScenarioFile.set(before, "seed", seed);
        if (protons.isPresent()) {
            now = group(now, Body.Kind.PROTON, bodies, protons.get());
        }
        if (electrons.isPresent()) {
            now = group(now, Body.Kind.ELECTRON, bodies, electrons.get());
        }
        return now;
    }

    /// The change of a document that draws the places of some bodies, which keep all else.
    public Session.Edit these(List<Body> bodies) {
        return before -> {
            Scenario now = ScenarioFile.set(before, "seed", seed);
            for (Body.Kind kind : Body.Kind.values()) {
                now = placed(now, kind, bodies.stream().filter(body -> body.kind() == kind).toList());
            }
            return now;
        };
    }

    private Scenario group(Scenario before, Body.Kind kind, List<Body> bodies, String count) throws InputRefused {
        List<Body> own = bodies.stream().filter(body -> body.kind() == kind).toList();
        List<Body> free = own.stream().filter(body -> !body.locked()).toList();
        Scenario asked = ScenarioFile.set(before, path(kind), request(count));
        if (free.size() == own.size()) {
            return asked;
        }
        int wanted = drawn(asked, kind).size();
        Problem problem = before.problem();
        List<Body> left = free;
        while (!left.isEmpty() && own.size() - (free.size() - left.size()) > wanted) {
            problem = problem.removed(left.getLast().id());
            left = left.subList(0, left.size() - 1);
        }
        Scenario kept = placed(before.withProblem(problem), kind, left);
        List<Charge> places = drawn(asked, kind);
        problem = kept.problem();
        for (int i = own.size(); i < wanted; i++) {
            problem = problem.added(kind, array(places.get(i)), kind == Body.Kind.ELECTRON ? -1 : 1);
        }
        return kept.withProblem(problem);
    }

    private Scenario placed(Scenario before, Body.Kind kind, List<Body> bodies) throws InputRefused {
        if (bodies.isEmpty()) {
            return before;
        }
        List<Charge> places = drawn(ScenarioFile.set(before, path(kind), request(String.valueOf(bodies.size()))), kind);
        Problem problem = before.problem();
        for (int i = 0; i < bodies.size(); i++) {
            problem = problem.placed(bodies.get(i).id(), array(places.get(i)));
        }
        return before.withProblem(problem);
    }

    private String request(String count) {
        return "{\"count\": " + count + ", \"draw\": \"" + Schema.id(law) + "\", \"scale\": " + scale + "}";
    }

    private static List<Charge> drawn(Scenario scenario, Body.Kind kind) {
        return Catalog.schema().get(scenario, path(kind)) instanceof Drawn drawn ? drawn.drawn().orElse(List.of())
                : List.of();
    }

    private static String path(Body.Kind kind) {
        return kind == Body.Kind.ELECTRON ? "problem.electrons" : "problem.protons";
    }

    private static double[] array(Charge charge) {
        return charge.at().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
