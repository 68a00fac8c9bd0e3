package earnshaw.app.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import earnshaw.scenario.Catalog;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.Field;
import earnshaw.schema.InputRefused;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the entries of the form's choices do to a document, over all presets.
class ChoicesTest {

    /// Entries that no preset takes: nodewise descent moves single electrons by algorithms for one loss, and no preset draws
    /// as few protons as it has dimensions.
    private static final Map<String, Set<String>> NOWHERE = Map.of("algorithm.inner",
            Set.of("Node-wise", "Stochastic descent"), "problem.protons.draw", Set.of("Orthogonal"));

    /// Letters that half a line has room for.
    private static final int FITTING = 10;

    /// What the form shows, as `ScenarioForm` asks for it.
    static List<Setting> settings(Scenario document) {
        return Settings.of(document, "", (path, _) -> path.contains(".") || Set.of("problem", "algorithm", "stop")
                .contains(path));
    }

    static Map<String, Scenario> presets() throws InputRefused {
        Map<String, Scenario> presets = new LinkedHashMap<>();
        for (String name : Presets.names()) {
            presets.put(name, Presets.read(name));
        }
        return presets;
    }

    private static List<Setting> choices(Scenario document) {
        return settings(document).stream().filter(setting -> setting.control() == Setting.Control.CHOICE).toList();
    }

    @Test
    void everyEntryOfEveryChoiceMakesAValidDocumentOfItsKindOrSaysWhyNot() throws InputRefused {
        Map<String, Set<String>> reached = new LinkedHashMap<>();
        Map<String, Set<String>> offered = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (var preset : presets().entrySet()) {
            for (Setting setting : choices(preset.getValue())) {
                if (setting.path().equals("problem")) {
                    continue;
                }
                for (Choices.Choice choice : Choices.of(setting.path(), setting.field())) {
                    String place = setting.path().replaceAll("\\[\\d+]", "[]");
                    offered.computeIfAbsent(place, _ -> new TreeSet<>()).add(choice.title());
                    try {
                        boolean first = !reached.getOrDefault(place, Set.of()).contains(choice.title());
                        Scenario after = choice.edit().of(preset.getValue());
                        if (first) {
                            assertEquals(after.problem(), written(after).problem(), place + " " + choice);
                        }
                        if (choice.chosen().test(value(after, setting))) {
                            reached.computeIfAbsent(place, _ -> new TreeSet<>()).add(choice.title());
                        } else {
                            wrong.add(preset.getKey() + " " + setting.path() + ": " + choice.title()
                                    + " leaves another kind there");
                        }
                    } catch (InputRefused refused) {
                        String why = refused.faults().getFirst().toString();
                        boolean varied = refused.faults().getFirst().path().startsWith("experiment");
                        if (why.contains("no such") && !varied || refused.faults().getFirst().allowed().isBlank()) {
                            wrong.add(preset.getKey() + " " + setting.path() + ": " + choice.title() + ": " + why);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        reached.forEach((place, titles) -> offered.get(place).removeAll(titles));
        offered.values().removeIf(Set::isEmpty);
        assertEquals(NOWHERE, offered, "entries that can be chosen in no preset");
    }

    private static Scenario written(Scenario document) throws InputRefused {
        return ScenarioFile.read(new StringReader(ScenarioFile.write(document)), "written");
    }

    private static Object value(Scenario document, Setting setting) {
        return Settings.unwrapped(Catalog.schema().get(document, setting.path()));
    }

    @Test
    void everyEntryHasANameAndASentence() throws InputRefused {
        Set<String> told = new TreeSet<>();
        for (Scenario preset : presets().values()) {
            for (Setting setting : choices(preset)) {
                for (Choices.Choice choice : Choices.of(setting.path(), setting.field())) {
                    assertFalse(choice.title().isBlank(), setting.path());
                    boolean half = !Settings.isKind(setting.field().type());
                    assertTrue(!half || choice.title().length() <= FITTING, () -> choice + " is cut off");
                    assertTrue(choice.about().matches("\\S.*[^.]\\."),
                            setting.path() + " " + choice + ": " + choice.about());
                    told.add(choice.about());
                }
            }
        }
        assertTrue(told.size() > 60, () -> told.stream().collect(Collectors.joining("\n")));
    }

    @Test
    void everyRecordOfTheCatalogHasAnExample() {
        List<Class<? extends Record>> open = new ArrayList<>(Catalog.PROBLEMS);
        open.addAll(Catalog.POTENTIALS);
        open.addAll(Catalog.ALGORITHMS);
        for (Class<? extends Record> record : open) {
            assertTrue(record.isInstance(Catalog.schema().example(record)), record.getName());
        }
    }

    @Test
    void everySliderGivesNumbersThatAreTaken() throws InputRefused {
        for (var preset : presets().entrySet()) {
            for (Setting setting : settings(preset.getValue())) {
                Field field = setting.field();
                if (setting.control() == Setting.Control.NUMBER && !Double.isNaN(field.knob().sliderMin())) {
                    double middle = (field.knob().sliderMin() + field.knob().sliderMax()) / 2;
                    try {
                        FormRows.slid(setting, middle + 0.01).of(preset.getValue());
                    } catch (InputRefused refused) {
                        fail(preset.getKey() + ": " + refused.getMessage());
                    }
                }
            }
        }
    }
}
