package earnshaw.problem.neuron;

import earnshaw.math.Draws;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Problem;
import earnshaw.schema.Checked;
import earnshaw.schema.Knob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A neuron x -> sigma(w.x) that descends F(w) = E[(sigma(w.x) - sigma(v.x))^2]/2 from several starts at once.
///
/// Every start is a walker of its own, whose state holds w and v, one behind the other; v is frozen and the same in
/// all.
///
/// Source: *Learning a Single Neuron with Gradient Methods*, equation 1.
public record Neuron(
        @Knob(doc = "sigma", initial = "{\"type\": \"relu\"}") NeuronActivation activation,
        @Knob(doc = "law of the inputs", initial = "{\"draw\": \"normal\"}") NeuronInput input,
        @Knob(doc = "weights of the neuron that is learnt", symbol = "v", shapes = true,
                example = "[1, 0]") List<Double> target,
        @Knob(doc = "where the walkers start", example = "[[-1, 1]]", rare = true) NeuronStarts starts,
        @Knob(doc = "activations that run beside it from the same starts",
                initial = "[]", rare = true) List<NeuronActivation> beside,
        @Knob(doc = "the numbers that the starts keep, one each; omitted: counted from 1",
                initial = "[]", elsewhere = "the program numbers the starts") List<Integer> ids)
        implements Problem, Checked {

    /// The Hessian is a dense matrix of so many rows at most.
    private static final int MOST = 2000;

    private static final String STARTS = "starts/";
    private static final String TARGET = "target";

    public Neuron {
        target = List.copyOf(target);
        beside = List.copyOf(beside);
        ids = counted(ids) ? List.of() : List.copyOf(ids);
    }

    /// One activation alone.
    public Neuron(NeuronActivation activation, NeuronInput input, List<Double> target, NeuronStarts starts) {
        this(activation, input, target, starts, List.of(), List.of());
    }

    private static boolean counted(List<Integer> ids) {
        return IntStream.range(0, ids.size()).allMatch(i -> ids.get(i) == i + 1);
    }

    /// The number that stays with a start over the life of a document.
    int number(int start) {
        return ids.isEmpty() ? start + 1 : ids.get(start);
    }

    private List<Integer> numbers() {
        return IntStream.range(0, starts.at().size()).map(this::number).boxed()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public String title() {
        return "Single neuron";
    }

    @Override
    public String about() {
        return "One neuron learns another one by descent on their mean square difference (paper 3).";
    }

    @Override
    public double usualStep() {
        return 0.001;
    }

    /// Number of inputs.
    int d() {
        return target.size();
    }

    /// v.
    double[] targetNumbers() {
        return target.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Neuron with(List<Double> target, NeuronStarts starts) {
        return with(target, starts, ids);
    }

    private Neuron with(List<Double> target, NeuronStarts starts, List<Integer> ids) {
        return new Neuron(activation, input, target, starts, beside, ids);
    }

    /// The starts and the law of the inputs have as many numbers as the target.
    @Override
    public Neuron fitted() {
        List<List<Double>> at = starts.at().stream().map(start -> NeuronStarts.fitted(start, d())).toList();
        return new Neuron(activation, input.fitted(d()), target, at.equals(starts.at()) ? starts : starts.as(at),
                beside, ids);
    }

    @Override
    public void check(Faults faults) {
        if (target.isEmpty() || target.size() > MOST) {
            faults.add(TARGET, target.size() + " numbers", "1 to " + MOST + " numbers");
            return;
        }
        input.check(d(), (path, found, allowed) -> faults.add("input." + path, found, allowed));
        String path = starts instanceof NeuronStarts.Drawn ? "starts.drawn" : "starts";
        List<List<Double>> all = starts.at();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).size() != d()) {
                faults.add(path + "[" + i + "]", all.get(i).size() + " numbers", "as many as the target has, " + d());
            }
        }
        if (starts instanceof NeuronStarts.Given && all.isEmpty()) {
            faults.add(path, "no start", "one start or more");
        }
        if (starts instanceof NeuronStarts.Drawn drawn && drawn.drawn().isPresent() && all.size() != drawn.count()) {
            faults.add(path, all.size() + " starts", "as many as count, " + drawn.count());
        }
        if (!ids.isEmpty() && !all.isEmpty() && (ids.size() != all.size() || !distinct())) {
            faults.add("ids", ids.toString(), "as many different numbers from 1 on as there are starts, " + all.size());
        }
    }

    private boolean distinct() {
        return ids.stream().distinct().count() == ids.size() && ids.stream().allMatch(id -> id > 0);
    }

    @Override
    public Neuron drawn(Draws draws) {
        return starts instanceof NeuronStarts.Drawn request && request.drawn().isEmpty()
                ? with(target, request.drawn(d(), draws))
                : this;
    }

    @Override
    public List<NeuronWalker> walkers() {
        int all = starts.at().size() * (1 + beside.size());
        return IntStream.range(0, all).mapToObj(i -> new NeuronWalker(this, i)).toList();
    }

    @Override
    public Ground ground() {
        return NeuronChart.flat(d()) ? new Ground.Flat(d(), "w") : new Ground.Plane("v", "w_\\perp");
    }

    @Override
    public Neuron placed(int body, double[] at) {
        List<NeuronWalker> walkers = walkers();
        NeuronWalker walker = walkers.get(body == NeuronChart.TARGET ? 0 : index(body));
        double[] x = walker.moved(walker.start().x(), body, at);
        if (body == NeuronChart.TARGET) {
            return with(boxed(x, d()), starts);
        }
        List<List<Double>> all = new ArrayList<>(starts.at());
        all.set(walker.startIndex(), boxed(x, 0));
        return with(target, starts.as(all));
    }

    private List<Double> boxed(double[] x, int from) {
        return Arrays.stream(x, from, from + d()).boxed().toList();
    }

    @Override
    public Neuron added(Body.Kind kind, double[] at, double charge) {
        if (kind == Body.Kind.PROTON) {
            throw new IllegalArgumentException("A neuron learns one target; add an electron, which is one more start");
        }
        NeuronWalker walker = walkers().getFirst();
        double[] x = walker.start().x();
        List<List<Double>> all = new ArrayList<>(starts.at());
        all.add(Arrays.stream(walker.chart().lifted(x, at)).boxed().toList());
        List<Integer> more = numbers();
        more.add(Collections.max(more) + 1);
        return with(target, starts.as(all), more);
    }

    @Override
    public Neuron removed(int body) {
        if (body == NeuronChart.TARGET || starts.at().size() == 1) {
            throw new IllegalArgumentException(
                    "no " + (body == NeuronChart.TARGET ? "target" : "start") + " left, allowed one");
        }
        List<List<Double>> all = new ArrayList<>(starts.at());
        List<Integer> left = numbers();
        int start = walkers().get(index(body)).startIndex();
        all.remove(start);
        left.remove(start);
        return with(target, starts.as(all), left);
    }

    // Of the walker whose electron a body is.
    private int index(int body) {
        List<NeuronWalker> walkers = walkers();
        return IntStream.range(0, walkers.size())
                .filter(i -> walkers.get(i).electron() == body)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no start has the number " + body));
    }

    @Override
    public int body(String path) {
        int most = walkers().size() - 1;
        if (path.equals(TARGET)) {
            return NeuronChart.TARGET;
        }
        for (int i = 0; i <= most; i++) {
            if (path.equals(STARTS + i)) {
                return walkers().get(i).electron();
            }
        }
        throw new IllegalArgumentException(path + ", allowed " + TARGET + " or " + STARTS + "0 to " + STARTS + most);
    }

    @Override
    public String path(int body) {
        return body == NeuronChart.TARGET ? TARGET : STARTS + index(body);
    }
}
