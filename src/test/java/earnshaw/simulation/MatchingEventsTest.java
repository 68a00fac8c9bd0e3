package earnshaw.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.Body;
import earnshaw.problem.Event;
import earnshaw.scenario.Presets;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.run.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every change of the matching is an event of its step, and there is no other: counted here from the pictures of all steps.
class MatchingEventsTest {

    private record Change(long step, int electron) {}

    @ParameterizedTest
    @ValueSource(strings = {"sign-circle", "sign-sphere"})
    void everyChangeOfTheMatchingIsToldOnce(String preset) throws InputRefused {
        Engine engine = new Engine(Presets.read(preset));
        Map<Integer, Integer> before = partners(engine);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            engine.apply(new Command.Advance(1));
            Map<Integer, Integer> after = partners(engine);
            for (int electron : after.keySet()) {
                if (!after.get(electron).equals(before.get(electron))) {
                    changes.add(new Change(engine.natural().step(), electron));
                }
            }
            before = after;
        }
        List<Event> told = engine.frame().run().events().stream()
                .filter(event -> event.kind() == Event.Kind.MATCHING).toList();
        assertTrue(changes.size() > 1, "the matching changes");
        assertEquals(changes, told.stream().map(event -> new Change(event.step(), event.body())).toList());
        for (Event event : told) {
            assertTrue(event.words().contains("electron " + event.body()), event.words());
        }
    }

    private static Map<Integer, Integer> partners(Engine engine) {
        Map<Integer, Integer> partners = new HashMap<>();
        for (Body body : engine.frame().run().picture().bodies()) {
            if (body.isElectron()) {
                partners.put(body.id(), body.partner());
            }
        }
        return partners;
    }
}
