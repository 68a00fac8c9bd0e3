package earnshaw.golden;

import earnshaw.geometry.Space;
import earnshaw.potential.Coulomb;
import earnshaw.potential.Gaussian;
import earnshaw.potential.Potential;
import earnshaw.potential.Relu;
import earnshaw.potential.Sign;
import earnshaw.potential.SoftCoulomb;
import earnshaw.problem.Charge;
import earnshaw.problem.Charges;
import earnshaw.problem.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Golden cases as problems.
public final class GoldenCharges {

    /// The potentials whose cases are read so far.
    public static final String[] POTENTIALS = {"sign", "relu", "gaussian", "coulomb", "softCoulomb"};

    private GoldenCharges() {}

    public static Potential potential(Golden json) {
        return switch (json.text("type")) {
            case "sign" -> new Sign();
            case "relu" -> new Relu();
            case "gaussian" -> new Gaussian(json.number("c"));
            case "coulomb" -> new Coulomb();
            case "softCoulomb" -> new SoftCoulomb(json.number("softening"));
            default -> throw new IllegalArgumentException(json.text("type"));
        };
    }

    /// A problem with the electrons and protons given one behind the other.
    public static Charges charges(
            Potential potential, Space space, double[] a, double[] theta, double[] b, double[] w, OptionalDouble radius) {
        return new Charges(
                space.kind(), space.dimension(), potential, group(b, w, space.dimension()),
                group(a, theta, space.dimension()), Charges.OutputWeights.FIXED, 0, radius);
    }

    private static Listed group(double[] charge, double[] at, int d) {
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < charge.length; i++) {
            List<Double> point = new ArrayList<>();
            for (int c = 0; c < d; c++) {
                point.add(at[i * d + c]);
            }
            charges.add(new Charge(point, OptionalDouble.of(charge[i]), "", false, 0));
        }
        return new Listed(charges);
    }

    public static Space space(Golden golden, int d) {
        return golden.text("manifold").equals("sphere") ? Space.sphere(d) : Space.euclidean(d);
    }
}
