package earnshaw.algorithm;

import earnshaw.algorithm.step.JumpPath;
import earnshaw.algorithm.step.Step;
import earnshaw.algorithm.step.Stepper;
import earnshaw.algorithm.step.StraightPath;
import earnshaw.math.Draws;
import earnshaw.problem.Event;
import earnshaw.problem.NodewiseWalker;
import earnshaw.problem.Objective;
import earnshaw.problem.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// [Nodewise] at work. A state's memory: which electron is active (their number when all are done), how many steps it
/// has made (-1 before it has been put in), then the inner algorithm's memory. Putting an electron in is a step that
/// takes no time.
final class NodewiseStepper implements Stepper {

    private static final int OWN = 2;

    private final Nodewise settings;
    private final NodewiseWalker nodes;
    private final Draws draws;
    private int prepared = -1;
    private @Nullable Stepper inner;

    NodewiseStepper(Nodewise settings, NodewiseWalker nodes, Draws draws) {
        this.settings = settings;
        this.nodes = nodes;
        this.draws = draws;
    }

    @Override
    public Step step(State from) {
        int active = active(from);
        if (active >= nodes.count()) {
            return new Step(at(from, from.step() + 1, from.x(), memory(active, -1)),
                    new StraightPath(from.x(), from.x()), List.of());
        }
        return made(from) < 0 ? enter(from, active) : go(from, active);
    }

    private Step enter(State from, int active) {
        double[] x = from.x().clone();
        if (from.memory().length == 0) {
            nodes.silence(x);
        }
        if (nodes.searches()) {
            search(x, active, from.step());
        }
        nodes.charge(x, active);
        State to = at(from, from.step() + 1, x, memory(active, 0));
        Event event = new Event(to.step(), to.time(), Event.Kind.NEXT_ELECTRON, nodes.id(active),
                "electron " + nodes.id(active) + " is the next to descend");
        return new Step(to, new JumpPath(from.x(), x), List.of(event));
    }

    private void search(double[] x, int active, long step) {
        RandomGenerator generator = draws.at(step, Draws.Purpose.STARTS, active);
        double[] best = x;
        double strongest = -1;
        for (int i = 0; i < settings.tries() && strongest < settings.epsilon() / 2; i++) {
            double[] candidate = x.clone();
            nodes.scatter(candidate, active, settings.scale(), generator);
            double pull = nodes.pull(candidate, active);
            if (pull * pull > strongest) {
                strongest = pull * pull;
                best = candidate;
            }
        }
        System.arraycopy(best, 0, x, 0, x.length);
    }

    private Step go(State from, int active) {
        Stepper inner = inner(active);
        Step step = inner.step(inside(from));
        int made = made(from) + 1;
        State to = step.to();
        if (made < settings.steps() && !inner.done(to)) {
            double[] memory = Arrays.copyOf(memory(active, made), OWN + to.memory().length);
            System.arraycopy(to.memory(), 0, memory, OWN, to.memory().length);
            return new Step(at(to, to.step(), to.x(), memory), step.path(), step.events());
        }
        double[] x = to.x().clone();
        BitSet found = new BitSet();
        found.set(0, active + 1);
        nodes.only(found).evaluator().complete(x);
        List<Event> events = new ArrayList<>(step.events());
        return new Step(at(to, to.step(), x, memory(active + 1, -1)), step.path(), events);
    }

    private Stepper inner(int active) {
        Stepper made = inner;
        if (made == null || prepared != active) {
            BitSet one = new BitSet();
            one.set(active);
            Objective alone = nodes.only(one);
            made = settings.inner().stepper(alone, draws);
            inner = made;
            prepared = active;
        }
        return made;
    }

    private static State at(State like, long step, double[] x, double[] memory) {
        return new State(step, like.time(), x, memory, like.held());
    }

    private static State inside(State state) {
        return at(state, state.step(), state.x(), Arrays.copyOfRange(state.memory(), OWN, state.memory().length));
    }

    static boolean remembers(Nodewise settings, double[] memory, Objective objective) {
        if (memory.length == 0) {
            return true;
        }
        int count = objective.nodes().orElseThrow().count();
        return memory.length >= OWN && memory[0] >= 0 && memory[0] <= count
                && settings.inner().remembers(Arrays.copyOfRange(memory, OWN, memory.length), objective);
    }

    private static double[] memory(int active, int made) {
        return new double[] {active, made};
    }

    private static int active(State state) {
        return state.memory().length == 0 ? 0 : (int) state.memory()[0];
    }

    private static int made(State state) {
        return state.memory().length == 0 ? -1 : (int) state.memory()[1];
    }

    @Override
    public State reading(State from, double time) {
        if (done(from) || made(from) < 0) {
            return new State(from.step(), time, from.x(), from.memory(), from.held());
        }
        State read = inner(active(from)).reading(inside(from), time);
        return at(read, read.step(), read.x(), from.memory());
    }

    @Override
    public double length(State from) {
        if (done(from) || made(from) < 0) {
            return 0;
        }
        return inner(active(from)).length(inside(from));
    }

    @Override
    public String doing(State state) {
        if (done(state)) {
            return "every electron has had its turn";
        }
        int active = active(state);
        String turn = "electron " + nodes.id(active) + " has its turn, " + (active + 1) + " of " + nodes.count();
        if (made(state) < 0) {
            return turn;
        }
        String within = inner(active).doing(inside(state));
        return within.isEmpty() ? turn : turn + ": " + within;
    }

    @Override
    public boolean done(State state) {
        return active(state) >= nodes.count();
    }

    @Override
    public boolean slides(State state) {
        return !done(state) && made(state) > 0 && inner(active(state)).slides(inside(state));
    }

    @Override
    public boolean rests() {
        return false;
    }
}
