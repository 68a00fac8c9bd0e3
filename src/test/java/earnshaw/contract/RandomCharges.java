package earnshaw.contract;

import earnshaw.geometry.Space;
import earnshaw.golden.GoldenCharges;
import earnshaw.potential.Potential;
import earnshaw.problem.charges.Charges;
import earnshaw.scenario.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/// Small systems of charges of both signs, for laws that hold in all of them.
final class RandomCharges {

    private static final double[] SIZES = {1, 0.8, 0.5};

    private RandomCharges() {}

    /// The potentials of the catalogue as they are on the spaces of up to so many dimensions on which they are defined.
    static List<PotentialLawsTest.Case> places(int most) {
        List<PotentialLawsTest.Case> places = new ArrayList<>();
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            Potential potential = (Potential) Catalog.schema().initial(type);
            for (int d = 1; d <= most; d++) {
                add(places, potential, Space.euclidean(d));
                if (d > 1) {
                    add(places, potential, Space.sphere(d));
                }
            }
        }
        return places;
    }

    private static void add(List<PotentialLawsTest.Case> places, Potential potential, Space space) {
        if (potential.refusal(space).isEmpty()) {
            places.add(new PotentialLawsTest.Case(potential, space));
        }
    }

    /// One to four electrons and one to three protons within about a length of the origin.
    static Charges draw(PotentialLawsTest.Case place, Charges.OutputWeights weights, Random random) {
        int k = 1 + random.nextInt(4);
        int m = 1 + random.nextInt(3);
        Charges fixed = GoldenCharges.charges(place.potential(), place.space(), charges(k, -1, random),
                positions(k, place.space(), random), charges(m, 1, random), positions(m, place.space(), random),
                OptionalDouble.empty());
        return GoldenCharges.with(fixed, weights, 0);
    }

    /// What the electrons' charges may become under a potential.
    static List<Charges.OutputWeights> weights(PotentialLawsTest.Case place) {
        return place.profile().singular() ? List.of(Charges.OutputWeights.FIXED)
                : List.of(Charges.OutputWeights.values());
    }

    // two thirds of them have the usual sign
    private static double[] charges(int count, int usual, Random random) {
        double[] charges = new double[count];
        for (int i = 0; i < count; i++) {
            charges[i] = (random.nextInt(3) == 0 ? -usual : usual) * SIZES[random.nextInt(SIZES.length)];
        }
        return charges;
    }

    private static double[] positions(int count, Space space, Random random) {
        double[] at = new double[count * space.dimension()];
        for (int i = 0; i < at.length; i++) {
            at[i] = 0.7 * random.nextGaussian();
        }
        for (int i = 0; i < count; i++) {
            space.manifold().project(at, i * space.dimension());
        }
        return at;
    }
}
