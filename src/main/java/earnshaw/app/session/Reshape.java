package earnshaw.app.session;

import earnshaw.geometry.Space;
import earnshaw.potential.Potential;
import earnshaw.problem.charges.Charge;
import earnshaw.problem.charges.ChargeGroup;
import earnshaw.problem.charges.Charges;
import earnshaw.problem.charges.Drawn;
import earnshaw.problem.charges.Listed;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import java.util.ArrayList;
import java.util.List;

/// Takes charges to another space: coordinates are dropped or start at 0, on the sphere positions are normalised, and a
/// potential that the new space refuses gives way to the first one that it takes.
public final class Reshape {

    private Reshape() {}

    /// Sets what stands at a path; where that is the space of [Charges], the charges come along.
    public static Session.Edit set(String path, String json) {
        return document -> {
            if (document.problem() instanceof Charges charges && path.equals("problem.dimension") && json.matches("\\d{1,5}")) {
                return to(document, charges, charges.manifold(), Integer.parseInt(json), path, json);
            }
            if (document.problem() instanceof Charges charges && path.equals("problem.manifold")) {
                boolean sphere = json.equals("\"sphere\"");
                int dimension = sphere ? Math.max(2, charges.dimension()) : charges.dimension();
                return to(document, charges, sphere ? Space.Shape.SPHERE : Space.Shape.EUCLIDEAN, dimension, path, json);
            }
            return ScenarioFile.set(document, path, json);
        };
    }

    private static Scenario to(
            Scenario document, Charges charges, Space.Shape shape, int dimension, String path, String json) throws InputRefused {
        if (dimension < (shape == Space.Shape.SPHERE ? 2 : 1) || dimension > 10000) {
            return ScenarioFile.set(document, path, json);
        }
        Space space = new Space(shape, dimension);
        Charges moved = new Charges(
                shape, dimension, potential(charges.potential(), space), group(charges.protons(), space),
                group(charges.electrons(), space), charges.outputWeights(), charges.regularization(), charges.captureRadius());
        // Setting a value to itself makes all the checks of a file.
        return ScenarioFile.set(document.withProblem(moved), "problem.regularization", PathEdits.json(moved.regularization()));
    }

    private static Potential potential(Potential present, Space space) {
        if (present.refusal(space).isEmpty()) {
            return present;
        }
        return Catalog.POTENTIALS.stream()
                .map(record -> (Potential) Catalog.schema().initial(record))
                .filter(potential -> potential.refusal(space).isEmpty())
                .findFirst()
                .orElse(present);
    }

    private static ChargeGroup group(ChargeGroup group, Space space) {
        return switch (group) {
            case Listed listed -> new Listed(charges(listed.charges(), space));
            case Drawn drawn -> drawn.drawn().isEmpty() ? drawn : drawn.as(charges(drawn.drawn().get(), space));
        };
    }

    private static List<Charge> charges(List<Charge> charges, Space space) {
        return charges.stream().map(charge -> charge.moved(place(charge.at(), space))).toList();
    }

    private static List<Double> place(List<Double> at, Space space) {
        double[] x = new double[space.dimension()];
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = i < at.size() ? at.get(i) : 0;
            square += x[i] * x[i];
        }
        if (space.isSphere() && square < 1e-12) {
            x[0] = 1;
        }
        space.manifold().project(x, 0);
        List<Double> place = new ArrayList<>();
        for (double coordinate : x) {
            place.add(coordinate);
        }
        return place;
    }
}
