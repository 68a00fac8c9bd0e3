package earnshaw.app.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.scenario.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The gallery has a question and a plain line for every preset, each once.
class GalleryTextTest {

    private static final List<GalleryText.Entry> ENTRIES =
            GalleryText.packed().groups().stream().flatMap(group -> group.entries().stream()).toList();

    @Test
    void everyPresetStandsInOneGroup() {
        assertEquals(Presets.names().stream().sorted().toList(),
                ENTRIES.stream().map(GalleryText.Entry::preset).sorted().toList());
    }

    @Test
    void aHeadingAsksAndALineSays() {
        for (GalleryText.Entry entry : ENTRIES) {
            assertTrue(entry.question().endsWith("?"), entry.question());
            assertTrue(entry.watch().endsWith("."), entry.watch());
        }
        assertEquals(ENTRIES.size(), ENTRIES.stream().map(GalleryText.Entry::question).distinct().count());
    }

    @Test
    void theGroupsAreThoseOfTheLesson() {
        assertEquals(List.of("Does it match?", "What traps it?", "What is the activation?", "One neuron", "Two fates",
                "Shared or not", "Deep and wide", "Pictures"),
                GalleryText.packed().groups().stream().map(GalleryText.Group::title).toList());
    }
}
