package earnshaw.problem.convnet;

import earnshaw.math.Draws;
import earnshaw.math.Norms;
import earnshaw.problem.Body;
import earnshaw.problem.DrawSeed;
import earnshaw.problem.Ground;
import earnshaw.problem.Problem;
import earnshaw.schema.Checked;
import earnshaw.schema.Knob;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A convolutional network f(Z) = sum a_i max(Z_i.v, 0)/|v| of one filter v over k patches Z_i of p standard normal
/// numbers, with output weights a, that learns one of the same shape with w* and a*: l = (1/2) E (f - f*)^2, with f*(Z)
/// = sum a*_i max(Z_i.w*, 0). One walker for every start.
///
/// The numbers of a state are v, a, w*, a*; v and a descend.
///
/// Source: *Gradient Descent Learns One-hidden-layer CNN: Don't be Afraid of Spurious Local Minima*.
///
/// @param tilt the angle from the right under which w* is drawn where p is neither 2 nor 3; a hand that turns w* keeps
///             the picture still by it
public record Convnet(
        @Knob(doc = "the teacher's filter w*, of p weights", title = "Filter w*",
                example = "{\"draw\": \"normal\", \"count\": 4}") TeacherLayer filter,
        @Knob(doc = "the teacher's output weights a*, one for each of k patches", title = "Output weights a*",
                example = "{\"draw\": \"normal\", \"count\": 4}") TeacherLayer outputs,
        @Knob(doc = "where the walkers start", initial = "{\"draw\": \"paper\"}",
                rare = true) ConvnetStarts starts,
        @Knob(doc = "the loss is that of so many samples; omitted: the population's", min = 1,
                max = 1e6, rare = true) OptionalInt samples,
        @Knob(doc = "of the samples; omitted: the scenario's seed", initial = "{}", rare = true) DrawSeed random,
        @Knob(doc = "angle from the right under which w* is drawn", initial = "0", rare = true) double tilt)
        implements Problem, Checked {

    private static final String ELECTRONS = "electrons/";
    private static final String TEACHER = "protons/0";

    @Override
    public String title() {
        return "Convolutional network";
    }

    @Override
    public String about() {
        return "A filter and output weights learn those of a teacher; half of the starts may end at a spurious minimum (paper 4).";
    }

    private Convnet with(TeacherLayer filter, TeacherLayer outputs, ConvnetStarts starts, double tilt) {
        return new Convnet(filter, outputs, starts, samples, random, tilt);
    }

    ConvnetLayout layout() {
        return new ConvnetLayout(filter.weights().size(), outputs.weights().size());
    }

    /// The numbers that stay with a start over the life of a document.
    List<Integer> ids() {
        List<Integer> ids = new ArrayList<>();
        for (ConvnetStart start : starts.list()) {
            ids.add(start.id() == 0 ? ids.size() + 1 : start.id());
        }
        return ids;
    }

    /// Given starts have as many weights as the teacher.
    @Override
    public Convnet fitted() {
        int p = filter.size();
        int k = outputs.size();
        boolean fits = starts.list().stream().allMatch(start -> start.v().size() == p && start.a().size() == k);
        return fits ? this : with(filter, outputs, starts instanceof DrawnStarts drawn ? drawn.open()
                : starts.with(starts.list().stream().map(start -> start.fitted(p, k)).toList()), tilt);
    }

    @Override
    public void check(Faults faults) {
        positive(filter.weights(), filter.target().isPresent() ? "filter.target" : "filter.drawn", faults);
        positive(outputs.weights(), outputs.target().isPresent() ? "outputs.target" : "outputs.drawn", faults);
        String path = starts instanceof DrawnStarts ? "starts.drawn" : "starts";
        if (starts instanceof ListedStarts && starts.list().isEmpty()) {
            faults.add(path, "no starts", "1 or more");
        }
        if (starts instanceof DrawnStarts drawn && drawn.drawn().isPresent() && drawn.list().size() != drawn.size()) {
            faults.add(path, drawn.list().size() + " starts", "as many as count and signs ask for, " + drawn.size());
        }
        ConvnetLayout at = layout();
        List<Integer> ids = ids();
        for (int i = 0; i < starts.list().size(); i++) {
            ConvnetStart start = starts.list().get(i);
            String here = path + "[" + i + "]";
            if (at.p() > 0 && start.v().size() != at.p()) {
                faults.add(here + ".v", start.v().size() + " numbers", "as many as the teacher's filter, " + at.p());
            } else {
                positive(start.v(), here + ".v", faults);
            }
            if (at.k() > 0 && start.a().size() != at.k()) {
                faults.add(here + ".a", start.a().size() + " numbers",
                        "as many as the teacher's output weights, " + at.k());
            }
            if (ids.indexOf(ids.get(i)) < i) {
                faults.add(here + ".id", "the number " + ids.get(i) + " a second time", "a number of its own");
            }
        }
    }

    private static void positive(List<Double> weights, String path, Faults faults) {
        if (!weights.isEmpty() && Norms.of(VectorSums.array(weights)) == 0) {
            faults.add(path, "a vector of length zero", "a vector with a direction");
        }
    }

    @Override
    public Convnet drawn(Draws draws) {
        TeacherLayer w = filter.drawn(draws, Draws.Purpose.PROTONS);
        TeacherLayer a = outputs.drawn(draws, Draws.Purpose.PROTON_CHARGES);
        ConvnetStarts from = starts instanceof DrawnStarts request
                ? request.drawn(VectorSums.array(w.weights()), VectorSums.array(a.weights()), draws)
                : starts;
        return new Convnet(w, a, from, samples, samples.isPresent() ? random.or(draws.seed()) : random, tilt);
    }

    /// The fixed samples of the loss; none under the population's.
    double[][] inputs() {
        return ConvnetSampledLoss.draw(layout(), samples.orElse(0),
                new Draws(random.drawn().orElse(0)).at(0, Draws.Purpose.DATA, 0));
    }

    @Override
    public List<ConvnetWalker> walkers() {
        return IntStream.range(0, starts.list().size()).mapToObj(i -> new ConvnetWalker(this, i)).toList();
    }

    @Override
    public Ground ground() {
        return DirectionChart.ground(filter.weights().size());
    }

    /// The directions of one walker as they are drawn.
    DirectionChart compass(int walker) {
        return DirectionChart.of(layout(), ids().get(walker), VectorSums.array(filter.weights()),
                VectorSums.array(starts.list().getFirst().v()), tilt);
    }

    @Override
    public Convnet placed(int body, double[] at) {
        int walker = Math.max(0, ids().indexOf(body));
        double[] x = walkers().get(walker).start().x();
        double[] direction = compass(walker).direction(x, body, at);
        if (body == DirectionChart.TEACHER) {
            VectorSums.scale(direction, Norms.of(VectorSums.array(filter.weights())));
            double heading = at.length == 2 && layout().p() != 2 ? Math.atan2(at[1], at[0]) : tilt;
            return with(filter.with(VectorSums.boxed(direction)), outputs, starts, heading);
        }
        List<ConvnetStart> all = new ArrayList<>(starts.list());
        VectorSums.scale(direction, Norms.of(VectorSums.array(all.get(walker).v())));
        all.set(walker, all.get(walker).turned(VectorSums.boxed(direction)));
        return with(filter, outputs, starts.with(all), tilt);
    }

    /// One more walker, with the output weights of the first.
    ///
    /// @throws IllegalArgumentException for a proton: the teacher has one filter
    @Override
    public Convnet added(Body.Kind kind, double[] at, double charge) {
        if (kind == Body.Kind.PROTON) {
            throw new IllegalArgumentException("The teacher has one filter, so there is one proton");
        }
        List<ConvnetStart> all = new ArrayList<>(starts.list());
        int id = ids().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        double[] direction = compass(0).direction(walkers().getFirst().start().x(), id, at);
        all.add(new ConvnetStart(VectorSums.boxed(direction), all.getFirst().a(), "", id == all.size() + 1 ? 0 : id));
        return with(filter, outputs, starts.with(all), tilt);
    }

    /// @throws IllegalArgumentException for the teacher, and for the last walker
    @Override
    public Convnet removed(int body) {
        List<Integer> ids = ids();
        if (body < 0 || ids.size() < 2) {
            throw new IllegalArgumentException(
                    body < 0 ? "the teacher's filter, allowed starts" : "the only start, allowed one of several");
        }
        List<ConvnetStart> left = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) != body) {
                left.add(starts.list().get(i).numbered(ids.get(i) == left.size() + 1 ? 0 : ids.get(i)));
            }
        }
        return with(filter, outputs, starts.with(left), tilt);
    }

    @Override
    public int body(String path) {
        List<Integer> ids = ids();
        for (int i = 0; i < ids.size(); i++) {
            if (path.equals(ELECTRONS + i)) {
                return ids.get(i);
            }
        }
        if (!path.equals(TEACHER)) {
            throw new IllegalArgumentException(
                    path + ", allowed " + TEACHER + ", " + ELECTRONS + "0 to " + ELECTRONS + (ids.size() - 1));
        }
        return DirectionChart.TEACHER;
    }

    @Override
    public String path(int body) {
        return body == DirectionChart.TEACHER ? TEACHER : ELECTRONS + ids().indexOf(body);
    }
}
