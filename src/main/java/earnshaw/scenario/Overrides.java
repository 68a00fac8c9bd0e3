package earnshaw.scenario;

import earnshaw.math.Draws;
import earnshaw.problem.DrawRequest;
import earnshaw.schema.Checked;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes to a scenario from outside, each `path=value` with a path as in the messages and a JSON value, in the order
/// given: `problem.potential.c=2`, `seed=7`.
///
/// A draw keeps its saved result until its request, the manifold or the dimension is set; an index into a draw means
/// its result. All that is left to draw is drawn at the end.
final class Overrides {

    private static final String SOURCE = "--set";
    private static final Pattern INTO_DRAW = Pattern.compile("(problem\\.\\w+)(\\[.*)");
    private static final Pattern REQUEST = Pattern.compile("(problem\\.\\w+)\\.(?!drawn).*");
    private static final List<String> SPACE = List.of(
            "problem.dimension", "problem.manifold", "problem.target", "problem.patches", "problem.architecture");

    private Overrides() {}

    static Scenario apply(Scenario scenario, List<String> settings) throws InputRefused {
        Scenario now = scenario;
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new InputRefused(Fault.of(SOURCE, '"' + setting + '"', "path=value, such as problem.potential.c=2"));
            }
            now = set(now, setting.substring(0, equals).strip(), setting.substring(equals + 1));
        }
        if (settings.isEmpty()) {
            return drawn(now);
        }
        List<Fault> faults = new ArrayList<>();
        Checked.Faults told = (path, found, allowed) -> faults.add(new Fault(SOURCE, path, 0, 0, found, allowed));
        Catalog.schema().check(now, told);
        if (faults.isEmpty()) {
            now = drawn(now);
            ScenarioRules.check(now, told);
        }
        if (!faults.isEmpty()) {
            throw new InputRefused(faults);
        }
        return now;
    }

    static Scenario redrawn(Scenario scenario, long seed) throws InputRefused {
        return drawn(forgotten(Catalog.schema().with(scenario, "seed", seed), "problem."));
    }

    private static Scenario set(Scenario scenario, String path, String json) throws InputRefused {
        Scenario now = scenario;
        String where = path;
        Matcher index = INTO_DRAW.matcher(path);
        Matcher request = REQUEST.matcher(path);
        if (index.matches() && at(now, index.group(1)) instanceof DrawRequest) {
            now = drawn(now);
            where = index.group(1) + ".drawn" + index.group(2);
        } else if (SPACE.contains(path)) {
            now = forgotten(now, "problem.");
        } else if (request.matches()) {
            now = forgotten(now, request.group(1));
        }
        Scenario after = Catalog.schema().set(now, where, json, SOURCE);
        return DefaultStep.named(path) ? DefaultStep.set(after, path, json) : after;
    }

    private static Object at(Scenario scenario, String path) {
        try {
            return Catalog.schema().get(scenario, path);
        } catch (IllegalArgumentException nowhere) {
            return null;
        }
    }

    // Draws under paths that start so, and those that depend on others, lose their results.
    private static Scenario forgotten(Scenario scenario, String start) {
        Scenario now = scenario;
        Schema schema = Catalog.schema();
        Record problem = (Record) scenario.problem();
        for (var field : schema.fields(problem.getClass())) {
            String path = "problem." + field.key();
            if (schema.get(problem, field.key()) instanceof DrawRequest request && (path.startsWith(start) || request.follows())) {
                now = schema.with(now, path, request.open());
            }
        }
        return now;
    }

    private static Scenario drawn(Scenario scenario) throws InputRefused {
        Draws draws = new Draws(scenario.seed());
        try {
            List<Edit> edits = scenario.edits().stream().map(edit -> drawn(edit, draws)).toList();
            return scenario.withProblem(scenario.problem().drawn(draws)).at(scenario.state(), edits);
        } catch (IllegalArgumentException refused) {
            throw new InputRefused(Fault.of(SOURCE, "problem", 0, 0, refused));
        }
    }

    private static Edit drawn(Edit edit, Draws draws) {
        return edit instanceof Edit.Change change
                ? new Edit.Change(change.step(), change.walker(), change.was().drawn(draws), change.with(), change.seed())
                : edit;
    }
}
