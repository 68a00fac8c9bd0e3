package earnshaw.app.form;

import earnshaw.scenario.Scenario;
import earnshaw.schema.InputRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Documents of every shape: the presets, and what they become when a person chooses an entry of a choice.
public final class FormVariants {

    private FormVariants() {}

    /// All of them, each entry of each choice chosen in one preset.
    public static List<Scenario> all() throws InputRefused {
        Map<String, Scenario> presets = ChoicesTest.presets();
        List<Scenario> found = new ArrayList<>(presets.values());
        Map<String, Scenario> variants = new LinkedHashMap<>();
        for (Scenario preset : presets.values()) {
            vary(preset, variants);
        }
        found.addAll(variants.values());
        for (Scenario variant : List.copyOf(variants.values())) {
            vary(variant, variants);
        }
        found.addAll(variants.values());
        return found;
    }

    private static void vary(Scenario document, Map<String, Scenario> variants) {
        for (Setting setting : ChoicesTest.settings(document)) {
            boolean chosen = setting.control() == Setting.Control.CHOICE && !Set.of("problem").contains(setting.path());
            for (Choices.Choice choice : chosen ? Choices.of(setting.path(), setting.field())
                    : List.<Choices.Choice>of()) {
                variants.computeIfAbsent(setting.path() + " " + choice.title(), _ -> {
                    try {
                        return choice.edit().of(document);
                    } catch (InputRefused refused) {
                        return null;
                    }
                });
            }
        }
    }
}
