package earnshaw.problem.charges;

import earnshaw.geometry.Manifold;
import earnshaw.problem.Evaluator;
import earnshaw.problem.NodewiseWalker;
import earnshaw.problem.Objective;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/// [Charges] electron by electron.
record ChargeNodes(Charges problem) implements NodewiseWalker {

    private record Only(Charges problem, BitSet electrons) implements Objective {

        @Override
        public Manifold space() {
            return problem.space(electrons);
        }

        @Override
        public Evaluator evaluator() {
            return new ChargesEvaluator(problem, electrons);
        }
    }

    @Override
    public int count() {
        return problem.layout().electrons();
    }

    @Override
    public int id(int electron) {
        return ChargeGroups.ids(problem.electrons()).get(electron);
    }

    @Override
    public Objective only(BitSet electrons) {
        return new Only(problem, electrons);
    }

    @Override
    public boolean searches() {
        return problem.outputWeights() != Charges.OutputWeights.FIXED;
    }

    @Override
    public void silence(double[] x) {
        for (int i = 0; i < count(); i++) {
            x[problem.layout().electronCharge(i)] = 0;
        }
    }

    @Override
    public void charge(double[] x, int electron) {
        if (searches()) {
            BitSet one = new BitSet();
            one.set(electron);
            new OptimalCharges(problem, one).write(x);
        } else {
            int at = problem.layout().electronCharge(electron);
            x[at] = problem.start().x()[at];
        }
    }

    @Override
    public void scatter(double[] x, int electron, double scale, RandomGenerator generator) {
        ChargeLayout at = problem.layout();
        Manifold place = problem.place().manifold();
        place.random(generator, x, at.electron(electron));
        if (!problem.place().isSphere()) {
            for (int c = 0; c < at.d(); c++) {
                x[at.electron(electron) + c] *= scale;
            }
        }
    }

    @Override
    public double pull(double[] x, int electron) {
        return new ChargesEvaluator(problem, new BitSet()).pull(x, electron);
    }
}
