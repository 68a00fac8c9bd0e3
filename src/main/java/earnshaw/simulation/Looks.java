package earnshaw.simulation;

import earnshaw.problem.Reached;
import earnshaw.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A past moment of all lanes, and how it moves on towards the latest one while it is played.
final class Looks {

    private final List<Station> stations;
    private final double latest;
    private double time;
    private List<Look> all;
    private boolean playing;
    private double owed;

    /// @param stations the latest moments, of which it begins with the last
    Looks(List<Station> stations) {
        this.stations = stations;
        latest = stations.stream().mapToDouble(station -> station.now().state().time()).max().orElse(0);
        to(latest);
    }

    /// Looks at another time.
    void to(double other) {
        time = other;
        all = stations.stream().map(station -> Look.at(station, Math.min(other, station.now().state().time()))).toList();
    }

    /// Looks some natural steps of the first lane back or ahead.
    void step(int steps) {
        Look first = all.getFirst();
        // Back from between two natural states leads to the one before.
        int back = steps < 0 && first.shown() != first.natural() ? 1 : 0;
        Look there = Look.behind(stations.getFirst(), Math.max(start(), first.natural().step() + steps + back));
        time = there.natural().time();
        List<Look> looks = new ArrayList<>(stations.stream().skip(1)
                .map(station -> Look.at(station, Math.min(time, station.now().state().time()))).toList());
        looks.addFirst(there);
        all = List.copyOf(looks);
    }

    private long start() {
        return stations.getFirst().start().step();
    }

    /// Whether it has come to the latest moment.
    boolean arrived() {
        return time >= latest || IntStream.range(0, all.size())
                .allMatch(i -> all.get(i).natural().step() >= stations.get(i).now().state().step());
    }

    boolean playing() {
        return playing;
    }

    void play(boolean on) {
        playing = on;
        owed = 0;
    }

    /// Goes on by some time, or number of steps where time is not continuous.
    void advance(double amount, boolean continuous) {
        if (amount == Double.POSITIVE_INFINITY) {
            to(latest);
        } else if (continuous) {
            to(Math.min(latest, time + amount));
        } else {
            owed += amount;
            int steps = (int) Math.min(owed, Integer.MAX_VALUE);
            owed -= steps;
            if (steps > 0) {
                step(steps);
            }
        }
    }

    /// The runs as they were then.
    List<Run> runs(List<Run> latest) {
        return IntStream.range(0, all.size()).mapToObj(i -> all.get(i).run(latest.get(i))).toList();
    }

    /// What is being done while this is on show.
    Status status(Status latest) {
        return new Status(playing ? Status.Phase.PLAYING : Status.Phase.PAUSED, Optional.empty(), Words.past(time, this.latest),
                latest.error(), latest.speed(), latest.length());
    }

    /// The moments as ones to go on from.
    List<Station> moments() {
        return all.stream().map(Look::station).toList();
    }

    /// The document as it would be if the run went on from here.
    Scenario document(Scenario scenario) {
        List<Station> moments = moments();
        Regime regime = all.getFirst().regime();
        Scenario then = scenario.withProblem(regime.problem()).withAlgorithm(regime.algorithm()).withSeed(regime.draws().seed());
        boolean start = moments.stream().allMatch(station ->
                station.now().state().step() == 0 && station.now().state().equals(station.start()));
        return start
                ? then.at(Optional.empty(), List.of())
                : then.at(Optional.of(Reached.of(moments.stream().map(station -> station.now().state()).toList())),
                        Lanes.joined(moments.stream().map(station -> station.edits().all()).toList()));
    }
}
