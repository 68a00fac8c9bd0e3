package earnshaw.scenario;

import earnshaw.math.Draws;
import earnshaw.problem.DrawRequest;
import earnshaw.problem.Observable;
import earnshaw.schema.Checked;
import earnshaw.schema.Conditional;
import earnshaw.schema.Fault;
import earnshaw.schema.Field;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Kind;
import earnshaw.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Changes to a scenario from outside, each `path=value` with a path as in the messages and a JSON value, in the order
/// given: `problem.potential.c=2`, `seed=7`.
///
/// A draw keeps its saved result until its request, or a component that shapes the space of the bodies (`Knob#shapes`),
/// is set; an index into a draw means its result. All that is left to draw is drawn at the end. A run that has begun
/// goes on as [MidwayChange] says.
final class Overrides {

    private static final String SOURCE = "--set";
    private static final Pattern INTO_DRAW = Pattern.compile("(problem\\.\\w+)(\\[.*)");
    private static final String PROBLEM = "problem.";
    private static final Pattern REQUEST = Pattern.compile("(problem\\.\\w+)\\.(?!drawn).*");

    private Overrides() {}

    static Scenario apply(Scenario scenario, List<String> settings) throws InputRefused {
        Scenario now = scenario;
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new InputRefused(
                        Fault.of(SOURCE, '"' + setting + '"', "path=value, such as problem.potential.c=2"));
            }
            String path = setting.substring(0, equals).strip();
            if (path.equals("format")) {
                throw new InputRefused(new Fault(SOURCE, path, 0, 0, setting.substring(equals + 1),
                        "paths behind the format, which stays"));
            }
            now = set(now, path, setting.substring(equals + 1));
        }
        return settings.isEmpty() ? drawn(now) : checked(scenario, now);
    }

    /// A scenario with another value at a path, and the rest of the problem made to fit where it does not: bodies are
    /// kept and get as many coordinates as the space has that they live in, drawn ones too; a component that means
    /// nothing any longer goes back to its initial value; where the new space refuses a record of a [Kind], such as a
    /// potential, the first record of its kind takes its place that is not refused.
    static Scenario adapted(Scenario scenario, String path, String json) throws InputRefused {
        if (shapes(scenario, path)) {
            Scenario after = fitted(meaningful(Catalog.schema().set(scenario, path, json, SOURCE)));
            try {
                return seen(scenario, after);
            } catch (InputRefused refused) {
                return replaced(scenario, after, refused);
            }
        }
        Scenario after = set(scenario, path, json);
        try {
            return seen(scenario, after);
        } catch (InputRefused refused) {
            Scenario fitted = fitted(meaningful(after));
            if (fitted.problem().equals(after.problem())) {
                throw refused;
            }
            return seen(scenario, fitted);
        }
    }

    // Checked; what the view shows and the problem does not have is left out of the view.
    private static Scenario seen(Scenario before, Scenario after) throws InputRefused {
        try {
            return checked(before, after);
        } catch (InputRefused refused) {
            if (!refused.faults().stream().allMatch(fault -> fault.path().startsWith("view."))) {
                throw refused;
            }
            List<String> known = drawn(after).problem().observables().stream().map(Observable::id).toList();
            View view = after.view().with("angleTo", 0).with("subspace", Optional.empty()).with("plots",
                    after.view().plots().stream().filter(plot -> known.contains(plot.show())).toList());
            return checked(before, after.withView(view));
        }
    }

    // What means nothing beside the present values of the others goes back to its initial value.
    private static Scenario meaningful(Scenario scenario) {
        Scenario now = scenario;
        Record problem = (Record) scenario.problem();
        for (Field field : Catalog.schema().fields(problem.getClass())) {
            if (problem instanceof Conditional conditional && !conditional.applies(field.key())
                    && field.initial().isPresent()) {
                now = Catalog.schema().with(now, PROBLEM + field.key(), field.initial().get());
            }
        }
        return now;
    }

    private static Scenario replaced(Scenario before, Scenario scenario, InputRefused refused) throws InputRefused {
        Schema schema = Catalog.schema();
        for (Field field : schema.fields(((Record) scenario.problem()).getClass())) {
            String path = PROBLEM + field.key();
            if (field.type() instanceof Class<?> kind && kind.isAnnotationPresent(Kind.class)
                    && refused.faults().stream().allMatch(fault -> fault.path().equals(path))) {
                for (Class<? extends Record> record : schema.kinds(kind)) {
                    try {
                        return seen(before, schema.with(scenario, path, schema.initial(record)));
                    } catch (InputRefused another) {
                        refused.addSuppressed(another);
                    }
                }
            }
        }
        throw refused;
    }

    private static Scenario checked(Scenario before, Scenario after) throws InputRefused {
        Scenario now = after;
        List<Fault> faults = new ArrayList<>();
        Checked.Faults told = (path, found, allowed) -> faults.add(new Fault(SOURCE, path, 0, 0, found, allowed));
        Catalog.schema().check(now, told);
        if (faults.isEmpty()) {
            now = MidwayChange.noted(drawn(before), drawn(now));
            ScenarioRules.check(now, told);
        }
        if (!faults.isEmpty()) {
            throw new InputRefused(faults);
        }
        return now;
    }

    static List<Scenario> redrawn(Scenario scenario, LongStream seeds) throws InputRefused {
        Scenario before = drawn(scenario);
        Scenario open = forgotten(scenario, PROBLEM);
        List<Scenario> redrawn = new ArrayList<>();
        for (long seed : seeds.toArray()) {
            redrawn.add(MidwayChange.noted(before, drawn(open.withSeed(seed))));
        }
        return redrawn;
    }

    private static Scenario set(Scenario scenario, String path, String json) throws InputRefused {
        Scenario now = scenario;
        String where = path;
        Matcher index = INTO_DRAW.matcher(path);
        Matcher request = REQUEST.matcher(path);
        if (index.matches() && at(now, index.group(1)) instanceof DrawRequest) {
            now = drawn(now);
            where = index.group(1) + ".drawn" + index.group(2);
        } else if (shapes(now, path)) {
            now = forgotten(now, PROBLEM);
        } else if (request.matches()) {
            now = forgotten(now, request.group(1));
        } else if (at(now, path) instanceof DrawRequest) {
            now = forgotten(now, path);
        }
        Scenario after = Catalog.schema().set(now, where, json, SOURCE);
        if (shapes(now, path)) {
            after = fitted(after);
        }
        return DefaultStep.named(path) ? DefaultStep.set(after, path, json) : after;
    }

    // Whether the space that bodies live in depends on what stands at a path.
    private static boolean shapes(Scenario scenario, String path) {
        return path.startsWith(PROBLEM) && Catalog.schema().fields(((Record) scenario.problem()).getClass()).stream()
                .anyMatch(field -> field.knob().shapes() && path.equals(PROBLEM + field.key()));
    }

    private static Scenario fitted(Scenario scenario) {
        return scenario.withProblem(scenario.problem().fitted());
    }

    private static @Nullable Object at(Scenario scenario, String path) {
        try {
            return Catalog.schema().get(scenario, path);
        } catch (IllegalArgumentException nowhere) {
            return null;
        }
    }

    /// Whether the problem has something drawn from the seed, so that another seed makes another problem.
    static boolean draws(Scenario scenario) {
        Record problem = (Record) scenario.problem();
        return Catalog.schema().fields(problem.getClass()).stream()
                .map(field -> Catalog.schema().get(problem, field.key()))
                .anyMatch(value -> value instanceof DrawRequest request && !request.open().equals(request));
    }

    // Draws under paths that start so, and those that depend on others, lose their results.
    private static Scenario forgotten(Scenario scenario, String start) {
        Scenario now = scenario;
        Schema schema = Catalog.schema();
        Record problem = (Record) scenario.problem();
        for (var field : schema.fields(problem.getClass())) {
            String path = PROBLEM + field.key();
            if (schema.get(problem, field.key()) instanceof DrawRequest request
                    && (path.startsWith(start) || request.follows())) {
                now = schema.with(now, path, request.open());
            }
        }
        return now;
    }

    private static Scenario drawn(Scenario scenario) throws InputRefused {
        Draws draws = new Draws(scenario.seed());
        try {
            List<Edit> edits = scenario.edits().stream().map(edit -> drawn(edit, draws)).toList();
            return scenario.withProblem(scenario.problem().drawn(draws)).withRuns(scenario.runs().map(Overrides::drawn))
                    .at(scenario.state(), edits);
        } catch (IllegalArgumentException refused) {
            throw new InputRefused(Fault.of(SOURCE, "problem", 0, 0, refused));
        }
    }

    private static KeptRuns drawn(KeptRuns runs) {
        return new KeptRuns(runs.name(), runs.kept().stream()
                .map(run -> run.withProblem(run.problem().drawn(new Draws(run.seed())))).toList());
    }

    private static Edit drawn(Edit edit, Draws draws) {
        return edit instanceof Edit.Change change
                ? new Edit.Change(change.step(), change.walker(), change.was().drawn(draws), change.with(),
                        change.seed())
                : edit;
    }
}
