package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.potential.Potential;
import earnshaw.schema.Checked;
import java.util.List;
import java.util.Locale;

/// What must hold between the components of [Charges], told as faults with the path of the component that should change.
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
        if (refusal.isEmpty()) {
            checkPlaces(problem.electrons(), "electrons", faults);
            checkPlaces(problem.protons(), "protons", faults);
        }
    }

    // where the potential has no limit
    private void checkPlaces(ChargeGroup group, String name, Checked.Faults faults) {
        List<Charge> charges = ChargeGroups.list(group);
        for (int i = 0; i < charges.size(); i++) {
            String path = (group instanceof Drawn ? name + ".drawn[" : name + "[") + i + "].at";
            double[] at = charges.get(i).at().stream().mapToDouble(Double::doubleValue).toArray();
            if (at.length == problem.dimension()) {
                problem.refusal(at, 0).ifPresent(why -> faults.add(path, why, "any other place"));
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
