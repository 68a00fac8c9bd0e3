package earnshaw.cli;

import earnshaw.analysis.CriticalPoint;
import earnshaw.analysis.CriticalSearch;
import earnshaw.figure.style.NumberLabels;
import earnshaw.problem.ReachedState;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.KeptRun;
import earnshaw.scenario.KeptRuns;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A state of a scenario that a person names: `start`, `now`, `end`, a time, `critical:N`, `kept:N`, or another file.
///
/// @param name  in words for a figure
/// @param state of the chosen walker
record StateChoice(String name, State state) {

    /// What may be named, for messages and help.
    static final String ALLOWED =
            "start, now, end, a time from 0, critical:N, kept:N, or a FILE whose run stands there";

    private static final int STARTS = 200;

    /// @param option that named it
    /// @param walker whose state, counted from 0
    static StateChoice of(String option, String text, Scenario scenario, int walker, ScenarioInput inputs,
            Console console) throws InputRefused {
        Walker chosen = scenario.problem().walkers().get(walker);
        if (text.equals("start")) {
            return new StateChoice("start", chosen.start());
        }
        if (text.equals("now")) {
            return new StateChoice("where the run stands", stands(scenario, walker));
        }
        if (text.equals("end")) {
            RunAtTime end = RunAtTime.of(scenario, OptionalDouble.empty(), console);
            return new StateChoice("end of the run", end.engine().frame().runs().get(walker).shown());
        }
        if (text.startsWith("critical:")) {
            return critical(option, text, chosen, scenario.seed());
        }
        if (text.startsWith("kept:")) {
            List<KeptRun> kept = scenario.runs().map(KeptRuns::kept).orElse(List.of());
            KeptRun run = kept.get(number(option, text, kept.size()) - 1);
            return new StateChoice("end of " + run.name(), stands(run.in(scenario), walker));
        }
        Optional<Double> time = time(text);
        if (time.isPresent() && !(time.get() >= 0 && time.get() < Double.POSITIVE_INFINITY)) {
            throw new InputRefused(Fault.of(option, text, ALLOWED));
        }
        if (time.isPresent()) {
            RunAtTime there = RunAtTime.of(scenario, OptionalDouble.of(time.get()), console);
            return new StateChoice("time " + NumberLabels.given(time.get()),
                    there.engine().frame().runs().get(walker).shown());
        }
        return new StateChoice(text, stands(inputs.read(text, console), walker));
    }

    private static Optional<Double> time(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException notATime) {
            return Optional.empty();
        }
    }

    private static State stands(Scenario scenario, int walker) {
        List<State> states = scenario.state().map(ReachedState::each).orElse(List.of());
        List<? extends Walker> walkers = scenario.problem().walkers();
        return walker < states.size() ? states.get(walker)
                : walkers.get(Math.min(walker, walkers.size() - 1)).start();
    }

    private static StateChoice critical(String option, String text, Walker walker, long seed) throws InputRefused {
        try {
            List<CriticalPoint> points = new CriticalSearch(walker, 0).find(STARTS, seed, () -> false);
            int number = number(option, text, points.size());
            CriticalPoint point = points.get(number - 1);
            return new StateChoice("critical point " + number + ", " + point.words(), point.state());
        } catch (IllegalArgumentException refused) {
            throw new InputRefused(Fault.of(option, text, 0, 0, refused));
        }
    }

    private static int number(String option, String text, int most) throws InputRefused {
        String digits = text.substring(text.indexOf(':') + 1);
        if (digits.matches("\\d{1,6}") && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= most) {
            return Integer.parseInt(digits);
        }
        throw new InputRefused(Fault.of(option, text, most == 0 ? "another state: there is none of these"
                : text.substring(0, text.indexOf(':') + 1) + "1 to " + most));
    }
}
