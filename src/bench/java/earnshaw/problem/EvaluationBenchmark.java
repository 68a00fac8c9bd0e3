package earnshaw.problem;

import earnshaw.problem.charges.PeerProblem;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/// One evaluation of the peers' problem under JMH; with `-prof gc` it shows that nothing is allocated.
@org.openjdk.jmh.annotations.State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EvaluationBenchmark {

    /// Potential, k and d.
    @Param({"gauss 2 2", "gauss 20 3", "coul 20 3", "sign 20 3", "gauss 100 10", "gauss 1000 10", "coul 1000 10",
        "sign 1000 10"}) public String size;

    /// How many threads may work on one evaluation.
    @Param({"1", "2"}) public int threads;

    private PeerProblem problem;

    /// Makes the problem.
    @Setup
    public void problem() {
        String[] parts = size.split(" ");
        problem = new PeerProblem(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), threads);
    }

    /// Loss, gradient in positions and charges, Laplacians.
    @Benchmark
    public double evaluation() {
        return problem.evaluate();
    }
}
