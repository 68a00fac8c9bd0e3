package earnshaw.scenario;

import earnshaw.algorithm.Adam;
import earnshaw.algorithm.Algorithm;
import earnshaw.algorithm.GradientDescent;
import earnshaw.algorithm.GradientFlow;
import earnshaw.algorithm.Momentum;
import earnshaw.algorithm.Newtonian;
import earnshaw.algorithm.Nodewise;
import earnshaw.algorithm.NoisyDescent;
import earnshaw.algorithm.SecondOrder;
import earnshaw.algorithm.StochasticDescent;
import earnshaw.potential.AlmostLambdaHarmonic;
import earnshaw.potential.Bessel;
import earnshaw.potential.Coulomb;
import earnshaw.potential.Distance;
import earnshaw.potential.Erf;
import earnshaw.potential.Exponential;
import earnshaw.potential.Gaussian;
import earnshaw.potential.LambdaHarmonic;
import earnshaw.potential.Laplace;
import earnshaw.potential.Potential;
import earnshaw.potential.Power;
import earnshaw.potential.Relu;
import earnshaw.potential.Sign;
import earnshaw.potential.SoftCoulomb;
import earnshaw.potential.Subharmonic;
import earnshaw.potential.Synthetic;
import earnshaw.problem.Problem;
import earnshaw.problem.charges.Charges;
import earnshaw.problem.convnet.Convnet;
import earnshaw.problem.network.Network;
import earnshaw.problem.neuron.Neuron;
import earnshaw.problem.sharing.Sharing;
import earnshaw.schema.Schema;
import java.util.List;
import java.util.Map;

/// The table of contents: everything that a scenario can be made of, in the order in which it is listed.
public final class Catalog {

    /// What is minimised.
    public static final List<Class<? extends Record>> PROBLEMS =
            List.of(Charges.class, Neuron.class, Convnet.class, Sharing.class,
                    Network.class);

    /// What acts between two charges.
    public static final List<Class<? extends Record>> POTENTIALS = List.of(
            Sign.class, Relu.class, Power.class, Exponential.class, Erf.class, Synthetic.class, Gaussian.class,
            Laplace.class,
            Bessel.class, Coulomb.class, SoftCoulomb.class, Subharmonic.class, Distance.class, LambdaHarmonic.class,
            AlmostLambdaHarmonic.class);

    /// How a state moves.
    public static final List<Class<? extends Record>> ALGORITHMS = List.of(
            GradientFlow.class, GradientDescent.class, NoisyDescent.class, StochasticDescent.class, SecondOrder.class,
            Nodewise.class,
            Momentum.class, Adam.class, Newtonian.class);

    /// What the description of a figure is made of.
    public static final List<Class<? extends Record>> FIGURES =
            List.of(FigurePlan.class, FigurePanel.class, FigureNote.class);

    private static final Schema SCHEMA = new Schema(
            Map.of(Problem.class, PROBLEMS, Potential.class, POTENTIALS, Algorithm.class, ALGORITHMS));

    private Catalog() {}

    /// Reads, writes and describes all of them.
    public static Schema schema() {
        return SCHEMA;
    }
}
