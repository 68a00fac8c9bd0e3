package earnshaw.problem;

import java.util.BitSet;
import java.util.random.RandomGenerator;

/// A problem taken apart into its electrons, for algorithms that find one after the other. All methods count electrons
/// from 0 and write into a state's numbers in place.
public interface NodewiseWalker {

    /// Number of electrons.
    int count();

    /// The id of an electron, as views know it.
    int id(int electron);

    /// The objective in which only these electrons move and the others are frozen.
    Objective only(BitSet electrons);

    /// Whether the charges follow or move too, so that an electron is looked for before it is descended.
    boolean searches();

    /// Takes every electron out: all charges 0.
    void silence(double[] x);

    /// Gives an electron its charge: the one it starts with when charges are fixed, else the best for where it is.
    void charge(double[] x, int electron);

    /// Puts an electron at a random place: uniform on the sphere, normal with standard deviation `scale` on R^d.
    void scatter(double[] x, int electron, double scale, RandomGenerator generator);

    /// dL/da_i, by which a place is judged.
    double pull(double[] x, int electron);
}
