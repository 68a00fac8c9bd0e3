package earnshaw.cli;

import earnshaw.algorithm.Algorithm;
import earnshaw.cli.text.JsonText;
import earnshaw.figure.style.MathText;
import earnshaw.geometry.Space;
import earnshaw.potential.Potential;
import earnshaw.potential.kernel.Boundary;
import earnshaw.problem.Problem;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Field;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Named;
import earnshaw.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Prints everything that a scenario can be made of.
@Command(description = "Lists presets, problems, potentials and algorithms with their parameters.")
final class ListCommand implements Callable<Integer> {

    private static final String PRESETS = "presets";

    private final Console console;
    private final Schema schema = Catalog.schema();

    @Option(names = "--json", description = "as one JSON object") private boolean json;

    @Option(names = "--schema",
            description = "a JSON Schema of the scenario file, for editors") private boolean asSchema;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputRefused {
        if (asSchema) {
            console.line(JsonText.text(schema.jsonSchema(Scenario.class)));
            return Program.GOOD;
        }
        List<Map<String, Object>> presets = new ArrayList<>();
        for (String name : Presets.names()) {
            presets.add(preset(name, Presets.read(name)));
        }
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        all.put(PRESETS, presets);
        all.put("problems", entries(Catalog.PROBLEMS));
        all.put("potentials", entries(Catalog.POTENTIALS));
        all.put("algorithms", entries(Catalog.ALGORITHMS));
        all.put("figures", entries(Catalog.FIGURES));
        if (json) {
            console.line(JsonText.text(all));
        } else {
            all.forEach(this::tell);
        }
        return Program.GOOD;
    }

    private static Map<String, Object> preset(String name, Scenario scenario) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", name);
        entry.put("title", scenario.title());
        entry.put("about", scenario.about());
        entry.put("source", scenario.source());
        return entry;
    }

    private List<Map<String, Object>> entries(List<Class<? extends Record>> types) {
        return types.stream().map(type -> entry(type, schema.example(type))).toList();
    }

    private Map<String, Object> entry(Class<? extends Record> type, Record example) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", Schema.id(type));
        switch (example) {
            case Problem problem -> say(entry, problem.title(), problem.about());
            case Potential potential -> {
                say(entry, potential.title(), potential.about());
                if (!potential.erratum().isEmpty()) {
                    entry.put("erratum", potential.erratum());
                }
                entry.put("boundaries", boundaries(potential));
            }
            case Algorithm algorithm -> say(entry, algorithm.title(), algorithm.about());
            default -> {
                Named named = Objects.requireNonNull(type.getAnnotation(Named.class), "nothing says what it is");
                say(entry, named.title(), named.about());
            }
        }
        entry.put("parameters", schema.fields(type).stream().map(ListCommand::parameter).toList());
        return entry;
    }

    // of all spaces of few dimensions on which it is defined, each once
    private static List<String> boundaries(Potential potential) {
        return IntStream.rangeClosed(1, 3).boxed()
                .flatMap(d -> Stream.of(Space.euclidean(d), Space.sphere(Math.max(2, d))))
                .distinct()
                .filter(space -> potential.refusal(space).isEmpty())
                .flatMap(space -> potential.boundaries(space).stream())
                .map(Boundary::words)
                .distinct()
                .toList();
    }

    private static void say(Map<String, Object> entry, String title, String about) {
        entry.put("title", title);
        entry.put("about", about);
    }

    private static Map<String, Object> parameter(Field field) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("key", field.key());
        parameter.put("about", field.knob().doc());
        parameter.put("allowed", field.allowed());
        parameter.put("required", field.initial().isEmpty());
        if (!field.knob().initial().isEmpty()) {
            parameter.put("default", new JsonText.Raw(field.knob().initial()));
        }
        return parameter;
    }

    private void tell(String group, List<Map<String, Object>> entries) {
        console.line(group);
        for (Map<String, Object> entry : entries) {
            Object line = entry.get(group.equals(PRESETS) ? "title" : "about");
            console.line(String.format(Locale.ROOT, "  %-20s %s", entry.get("id"), line));
            if (entry.get("erratum") instanceof String erratum) {
                console.line("    in print         " + new MathText(erratum).plain());
            }
            if (entry.get("boundaries") instanceof List<?> boundaries) {
                boundaries.forEach(words -> console.line("    at the boundary    " + words));
            }
            if (entry.get("parameters") instanceof List<?> parameters) {
                parameters.forEach(parameter -> tell((Map<?, ?>) parameter));
            }
        }
        console.line("");
    }

    private void tell(Map<?, ?> parameter) {
        String omitted = Boolean.TRUE.equals(parameter.get("required"))
                ? "; required"
                : parameter.get("default") instanceof JsonText.Raw initial ? "; " + initial.json() + " if omitted" : "";
        console.line(String.format(Locale.ROOT, "    %-18s %s: %s%s",
                parameter.get("key"), parameter.get("about"), parameter.get("allowed"), omitted));
    }
}
