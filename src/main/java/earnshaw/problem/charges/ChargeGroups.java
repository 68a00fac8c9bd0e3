package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Draws;
import earnshaw.math.Norms;
import earnshaw.schema.Checked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// Reads, draws and changes the charges of a [ChargeGroup].
final class ChargeGroups {

    static final double OFF_SPHERE = 1e-6;

    /// Nearer to the centre of the sphere a position has no direction.
    private static final double CENTRE = 1e-6;

    private ChargeGroups() {}

    /// The charges, none for a request that has not been drawn.
    static List<Charge> list(ChargeGroup group) {
        return switch (group) {
            case Listed listed -> listed.charges();
            case Drawn drawn -> drawn.drawn().orElse(List.of());
        };
    }

    /// The number that each charge keeps.
    static List<Integer> ids(ChargeGroup group) {
        List<Integer> ids = new ArrayList<>();
        for (Charge charge : list(group)) {
            ids.add(charge.id() == 0 ? ids.size() + 1 : charge.id());
        }
        return ids;
    }

    private static ChargeGroup as(ChargeGroup group, List<Charge> charges) {
        return switch (group) {
            case Drawn drawn when drawn.drawn().isPresent() && charges.size() == drawn.count() -> drawn.as(charges);
            default -> new Listed(charges);
        };
    }

    static ChargeGroup normalised(ChargeGroup group, int d) {
        UnaryOperator<Charge> normal = charge -> {
            if (charge.at() instanceof Drawn.Places.Place) {
                return charge;
            }
            double[] at = array(charge.at());
            if (at.length != d || d < 2 || offSphere(at) > OFF_SPHERE) {
                return charge; // told by check
            }
            Space.sphere(d).manifold().project(at, 0);
            return charge.moved(boxed(at));
        };
        List<Charge> charges = list(group);
        List<Charge> moved = charges.stream().map(normal).toList();
        return moved.equals(charges) ? group : as(group, moved);
    }

    /// The same charges in another space: coordinates that it does not have are dropped, those it has more start at 0,
    /// and on the sphere positions are projected; what lies at its centre goes to the first axis.
    static ChargeGroup fitted(ChargeGroup group, Space space) {
        List<Charge> charges = list(group);
        List<Charge> moved = charges.stream().map(charge -> charge.moved(fitted(charge.at(), space))).toList();
        return moved.equals(charges) ? group : as(group, moved);
    }

    private static List<Double> fitted(List<Double> at, Space space) {
        double[] x = Arrays.copyOf(array(at), space.dimension());
        if (space.isSphere() && Norms.of(x) < CENTRE) {
            x[0] = 1;
        }
        space.manifold().project(x, 0);
        return boxed(x);
    }

    static void check(ChargeGroup group, String name, Space space, Checked.Faults faults) {
        String path = name;
        if (group instanceof Drawn drawn) {
            path = name + ".drawn";
            if ((long) drawn.count() * space.dimension() > Drawn.MOST_NUMBERS) {
                faults.add(name + ".count", drawn.count() + " charges of " + space.dimension() + " numbers",
                        "at most " + Drawn.MOST_NUMBERS + " numbers in all");
            }
            if (drawn.draw() == Drawn.Law.ORTHONORMAL && drawn.count() > space.dimension()) {
                faults.add(name + ".count", String.valueOf(drawn.count()),
                        "at most " + space.dimension() + " orthonormal vectors in " + space.dimension()
                                + " dimensions");
            }
            if (drawn.drawn().isPresent() && drawn.drawn().get().size() != drawn.count()) {
                faults.add(path, drawn.drawn().get().size() + " charges", "as many as count, " + drawn.count());
            }
        }
        Set<Integer> seen = new HashSet<>();
        List<Integer> ids = ids(group);
        List<Charge> charges = list(group);
        for (int i = 0; i < charges.size(); i++) {
            String at = path + "[" + i + "]";
            List<Double> position = charges.get(i).at();
            if (position.size() != space.dimension()) {
                faults.add(at + ".at", position.size() + " numbers", "as many as dimension, " + space.dimension());
            } else if (space.isSphere() && !(position instanceof Drawn.Places.Place)
                    && offSphere(array(position)) > OFF_SPHERE) {
                faults.add(at + ".at", "a point at distance " + Norms.of(array(position)) + " from the origin",
                        "unit vectors, to within 1e-6");
            }
            if (!seen.add(ids.get(i))) {
                faults.add(at + ".id", "the number " + ids.get(i) + " a second time", "a number of its own");
            }
        }
    }

    static ChargeGroup drawn(
            ChargeGroup group, Space space, double usual, Draws draws, Draws.Purpose place, Draws.Purpose charge) {
        boolean open = group instanceof Drawn drawn && drawn.drawn().isEmpty()
                && (long) drawn.count() * space.dimension() <= Drawn.MOST_NUMBERS;
        if (!open || !(group instanceof Drawn request)) {
            return group;
        }
        RandomGenerator sizes = draws.at(0, charge, 0);
        Drawn.Places places = new Drawn.Places(request, space, draws.at(0, place, 0));
        List<Charge> result = new ArrayList<>();
        for (int i = 0; i < request.count(); i++) {
            double size = request.charge().map(law -> size(law, sizes)).orElse(usual);
            OptionalDouble written = size == usual ? OptionalDouble.empty() : OptionalDouble.of(size);
            result.add(new Charge(new Drawn.Places.Place(places, i), written, "", false, 0));
        }
        return request.as(result);
    }

    private static double size(ChargeLaw law, RandomGenerator generator) {
        return switch (law) {
            case ChargeLaw.Same same -> same.value();
            case ChargeLaw.Between between -> between.from() + (between.to() - between.from()) * generator.nextDouble();
        };
    }

    static ChargeGroup moved(ChargeGroup group, int id, double[] to) {
        List<Charge> charges = new ArrayList<>(list(group));
        int index = index(group, id);
        charges.set(index, charges.get(index).moved(boxed(to)));
        return as(group, charges);
    }

    static ChargeGroup added(ChargeGroup group, double[] at, double charge) {
        List<Charge> charges = new ArrayList<>(list(group));
        int id = ids(group).stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        int written = id == charges.size() + 1 ? 0 : id;
        charges.add(new Charge(boxed(at), OptionalDouble.of(charge), "", false, written));
        return as(group, charges);
    }

    static ChargeGroup removed(ChargeGroup group, int id) {
        List<Integer> ids = ids(group);
        List<Charge> left = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) != id) {
                left.add(list(group).get(i).numbered(ids.get(i) == left.size() + 1 ? 0 : ids.get(i)));
            }
        }
        return as(group, left);
    }

    /// Index of a charge by its number.
    ///
    /// @throws IllegalArgumentException if there is none
    static int index(ChargeGroup group, int id) {
        int index = ids(group).indexOf(id);
        if (index < 0) {
            throw new IllegalArgumentException("no charge has the number " + id);
        }
        return index;
    }

    private static double offSphere(double[] at) {
        return Math.abs(Norms.of(at) - 1);
    }

    private static double[] array(List<Double> at) {
        return at.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> boxed(double[] at) {
        List<Double> list = new ArrayList<>();
        for (double coordinate : at) {
            list.add(coordinate);
        }
        return list;
    }
}
