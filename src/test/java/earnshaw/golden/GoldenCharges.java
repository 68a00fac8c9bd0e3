package earnshaw.golden;

import earnshaw.geometry.Space;
import earnshaw.potential.Potential;
import earnshaw.problem.charges.Charge;
import earnshaw.problem.charges.Charges;
import earnshaw.problem.charges.Listed;
import earnshaw.scenario.Catalog;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Golden cases as problems.
public final class GoldenCharges {

    private GoldenCharges() {}

    public static Potential potential(Golden json) {
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            if (Schema.id(type).equals(json.text("type"))) {
                Record potential = Catalog.schema().initial(type);
                for (String key : json.entries().keySet()) {
                    if (!key.equals("type")) {
                        potential = set(potential, key, json.number(key));
                    }
                }
                return (Potential) potential;
            }
        }
        throw new IllegalArgumentException(json.text("type"));
    }

    private static Record set(Record potential, String key, double value) {
        String text = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        try {
            return Catalog.schema().set(potential, key, text, "golden.json");
        } catch (InputRefused refused) {
            throw new AssertionError(refused);
        }
    }

    /// The same problem with other output weights.
    public static Charges with(Charges charges, Charges.OutputWeights weights, double rho) {
        return new Charges(charges.manifold(), charges.dimension(), charges.potential(), charges.protons(),
                charges.electrons(), weights, rho, charges.captureRadius());
    }

    /// A problem with the electrons and protons given one behind the other.
    public static Charges charges(
            Potential potential, Space space, double[] a, double[] theta, double[] b, double[] w,
            OptionalDouble radius) {
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
