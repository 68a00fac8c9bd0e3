package earnshaw.simulation;

import earnshaw.problem.State;
import earnshaw.scenario.Edit;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.RowListener;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.Command;
import earnshaw.simulation.undo.Branch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What must be true after a person has done anything at all: the file just saved is accepted, a run reopened from it goes on
/// with the same bytes, and its way from the start is found again.
final class GestureTrial {

    private static final int ONWARD = 7;

    private final Scenario start;

    GestureTrial(Scenario start) {
        this.start = start;
    }

    /// What is wrong after a sequence; empty when nothing is.
    Optional<String> fault(List<Gesture> gestures) {
        long[] clock = {0};
        Engine live = new Engine(start, () -> clock[0], RowListener.NONE);
        try {
            for (Gesture gesture : gestures) {
                clock[0] += made(gesture, live);
            }
            return saved(live);
        } catch (InputRefused | RuntimeException broken) {
            return Optional.of(broken + Arrays.stream(broken.getStackTrace()).limit(3).map(at -> " at " + at)
                    .collect(Collectors.joining()));
        }
    }

    // A window tells the person what cannot be done, and everything stays as it was.
    private static long made(Gesture gesture, Engine live) throws InputRefused {
        try {
            return gesture.make(live);
        } catch (IllegalArgumentException impossible) {
            if (impossible.getClass() != IllegalArgumentException.class) {
                throw impossible;
            }
            return 0;
        }
    }

    private static Optional<String> saved(Engine live) throws InputRefused {
        Scenario document = live.document();
        Scenario reopened;
        try {
            reopened = Trials.reopened(document);
        } catch (IllegalArgumentException refused) {
            return Optional.of("the saved file is refused: " + refused.getMessage().lines().findFirst().orElseThrow());
        }
        if (!reopened.equals(document)) {
            return Optional.of("the file reads back as another document");
        }
        Engine direct = new Engine(reopened);
        Engine retraced = new Engine(reopened);
        retraced.retrace(() -> false);
        if (!direct.document().equals(document)) {
            return Optional.of("the reopened document is another one");
        }
        if (!retraced.document().equals(document)) {
            return Optional.of("the retraced document is another one: " + difference(document, retraced.document()));
        }
        live.apply(new Command.Seek(Double.POSITIVE_INFINITY));
        Optional<String> way = way(live, retraced);
        if (way.isPresent()) {
            return way;
        }
        double time = onward(live.frame().runs());
        for (Engine engine : List.of(live, direct, retraced)) {
            engine.seek(time);
        }
        if (!direct.document().equals(live.document())) {
            return Optional
                    .of("the reopened run goes on differently: " + difference(live.document(), direct.document()));
        }
        if (!retraced.document().equals(live.document())) {
            return Optional
                    .of("the retraced run goes on differently: " + difference(live.document(), retraced.document()));
        }
        return shown(live).equals(shown(direct)) && shown(live).equals(shown(retraced)) ? Optional.empty()
                : Optional
                        .of("the reopened run shows something else: " + shown(live) + shown(direct) + shown(retraced));
    }

    private static List<String> shown(Engine engine) {
        return engine.outcomes().stream()
                .map(outcome -> outcome.reason() + " at " + outcome.time() + " in "
                        + Arrays.toString(outcome.shown().x()))
                .toList();
    }

    // A time some steps behind the latest moment of all.
    private static double onward(List<Run> runs) {
        double latest = runs.stream().mapToDouble(run -> run.natural().time()).max().orElseThrow();
        return latest + ONWARD * runs.stream().mapToDouble(run -> run.status().length()).min().orElseThrow();
    }

    private static Optional<String> way(Engine live, Engine retraced) {
        List<Run> before = live.frame().runs();
        List<Run> after = retraced.frame().runs();
        for (Branch kept : retraced.frame().branches().kept()) {
            long first = kept.runs().stream().mapToLong(run -> run.history().segments().getFirst().rows().step(0))
                    .max().orElseThrow();
            if (first != 0) {
                return Optional
                        .of(kept.name() + ": the way from the start is not found again, it begins at step " + first);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            long first = after.get(i).history().segments().getFirst().rows().step(0);
            if (first != 0) {
                return Optional
                        .of("walker " + i + ": the way from the start is not found again, it begins at step " + first);
            }
            Map<Long, State> recorded = states(before.get(i));
            for (Map.Entry<Long, State> state : states(after.get(i)).entrySet()) {
                State was = recorded.get(state.getKey());
                if (was != null && !was.equals(state.getValue())) {
                    return Optional.of("walker " + i + ": step " + state.getKey() + " of the way is another one");
                }
            }
        }
        return Optional.empty();
    }

    // The last one of every step: behind what a hand did there.
    private static Map<Long, State> states(Run run) {
        Map<Long, State> states = new HashMap<>();
        for (HistorySegment segment : run.history().segments()) {
            HistoryRows rows = segment.rows();
            for (int row = 0; row < rows.count(); row++) {
                if (rows.state(row) != null) {
                    states.put(rows.step(row), rows.state(row));
                }
            }
        }
        return states;
    }

    private static String difference(Scenario one, Scenario other) {
        List<String> words = new ArrayList<>();
        for (Scenario scenario : List.of(one, other)) {
            words.add(scenario.state().map(reached -> reached.each().stream()
                    .map(state -> "step " + state.step() + " time " + state.time()).toList()).orElse(List.of())
                    + " "
                    + scenario.edits().stream().map(edit -> edit.getClass().getSimpleName() + "@" + edit.step())
                            .toList()
                    + " " + ScenarioFile.write(scenario.at(scenario.state(), List.<Edit>of())).hashCode());
        }
        return String.join(" / ", words);
    }
}
