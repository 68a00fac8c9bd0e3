package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Norms;
import earnshaw.potential.Potential;
import earnshaw.potential.kernel.Boundary;
import earnshaw.schema.Checked;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What must hold between the components of [Charges], told as faults with the path of the component that should
/// change.
record ChargesRules(Charges problem) {

    void check(Checked.Faults faults) {
        int least = problem.manifold() == Space.Shape.SPHERE ? 2 : 1;
        if (problem.dimension() < least) {
            faults.add("dimension", String.valueOf(problem.dimension()), least + " or more on the sphere");
            return;
        }
        Space place = problem.place();
        Potential potential = problem.potential();
        String refusal = potential.refusal(place);
        if (!refusal.isEmpty()) {
            faults.add("potential", potential.title() + " on " + place.text(), refusal);
        } else {
            checkCharges(faults);
            checkSamples(faults);
        }
        ChargeGroups.check(problem.electrons(), "electrons", place, faults);
        ChargeGroups.check(problem.protons(), "protons", place, faults);
        if (refusal.isEmpty() && refusesOrigin()) {
            checkPlaces(problem.electrons(), "electrons", faults);
            checkPlaces(problem.protons(), "protons", faults);
        }
    }

    /// Why no charge can stand at a place; empty where one can.
    Optional<String> refusal(double[] at, int from) {
        return Norms.of(at, from, problem.dimension()) == 0 && refusesOrigin()
                ? Optional.of("the origin, where " + problem.potential().title() + " has no limit")
                : Optional.empty();
    }

    private boolean refusesOrigin() {
        return problem.profile().boundaries()
                .contains(new Boundary(Boundary.Place.ORIGIN, Boundary.Standing.REFUSED));
    }

    /// A place as one of the space of charges.
    ///
    /// @throws IllegalArgumentException with a line for a person where no charge can stand there
    double[] allowed(double[] at) {
        double[] to = at.clone();
        problem.place().manifold().project(to, 0);
        refusal(to, 0).ifPresent(why -> {
            throw new IllegalArgumentException("a charge at " + why + ", allowed any other place");
        });
        return to;
    }

    // where the potential has no limit
    private void checkPlaces(ChargeGroup group, String name, Checked.Faults faults) {
        List<Charge> charges = ChargeGroups.list(group);
        for (int i = 0; i < charges.size(); i++) {
            String path = (group instanceof Drawn ? name + ".drawn[" : name + "[") + i + "].at";
            double[] at = charges.get(i).at().stream().mapToDouble(Double::doubleValue).toArray();
            if (at.length == problem.dimension()) {
                refusal(at, 0).ifPresent(why -> faults.add(path, why, "any other place"));
            }
        }
    }

    private void checkCharges(Checked.Faults faults) {
        Charges.OutputWeights weights = problem.outputWeights();
        if (weights != Charges.OutputWeights.FIXED && problem.profile().singular()) {
            faults.add("outputWeights",
                    weights.name().toLowerCase(Locale.ROOT) + " charges with a potential that is infinite at a charge",
                    "fixed");
        }
    }

    private void checkSamples(Checked.Faults faults) {
        if (problem.samples().isEmpty()) {
            return;
        }
        if (problem.potential().activation(problem.place()).isEmpty()) {
            faults.add("samples", problem.potential().title() + ", which no activation realises",
                    "a potential of an activation");
        }
        if (problem.outputWeights() == Charges.OutputWeights.OPTIMAL) {
            faults.add("samples", "samples with optimal charges", "fixed or free charges");
        }
    }
}
