package earnshaw.problem.charges;

import earnshaw.math.Norms;
import earnshaw.potential.kernel.Boundary;
import earnshaw.potential.kernel.HomogeneousProfile;
import earnshaw.potential.kernel.Profile;
import earnshaw.problem.Evaluation;
import earnshaw.problem.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Why numbers of a state of [Charges] are not defined: which charges stand at a [Boundary], are held or have no
/// proton.
final class UndefinedNumbers {

    // Electrons that are named; of more the number is told.
    private static final int NAMED = 3;

    private final Charges problem;
    private final ChargeLayout at;
    private final Profile profile;
    private final double[] x;
    private final int[] held;

    UndefinedNumbers(Charges problem, State state) {
        this.problem = problem;
        at = problem.layout();
        profile = problem.profile();
        x = state.x();
        held = state.held();
    }

    /// The reasons, by the key of the number.
    ///
    /// @param numbers of an evaluation, with the matching among them
    Map<String, String> reasons(SequencedMap<String, Object> numbers) {
        Map<String, String> reasons = new HashMap<>();
        numbers.forEach((key, value) -> {
            if (value instanceof double[] each && reason(key, numbers).isPresent()) {
                List<Integer> lacking =
                        IntStream.range(0, each.length).filter(i -> !Double.isFinite(each[i])).boxed().toList();
                reasons.put(key, named(lacking, reason(key, numbers).get()));
            } else if (value instanceof Double number && !Double.isFinite(number)) {
                reasons.put(key, whole(key));
            }
        });
        return reasons;
    }

    // of a number that every electron has
    private Optional<IntFunction<String>> reason(String key, SequencedMap<String, Object> numbers) {
        int[] partner = (int[]) numbers.get("matching");
        String alone = "no proton is left for it";
        return Optional.ofNullable(switch (key) {
            case "distances" -> i -> partner[i] < 0 ? alone : Evaluation.TOO_LARGE;
            case "angles" -> i -> partner[i] < 0 ? alone : "it or its proton is at the origin";
            case "laplacian" -> this::curvature;
            case "chargeGradient" -> i -> ended(i, Boundary.Standing.INFINITE::equals).orElse(Evaluation.TOO_LARGE);
            default -> null;
        });
    }

    private String whole(String key) {
        List<Integer> all = IntStream.range(0, at.electrons()).boxed().toList();
        boolean eigenvalue = key.startsWith("minEigenvalue");
        if (eigenvalue && all.stream().noneMatch(this::isFree)) {
            return "no electron is free to move";
        }
        Predicate<Boundary.Standing> ends =
                eigenvalue ? Boundary.Standing::endsCurvature : Boundary.Standing.INFINITE::equals;
        return all.stream().filter(i -> isFree(i) && ended(i, ends).isPresent()).findFirst()
                .map(i -> named(List.of(i), one -> ended(one, ends).orElseThrow()))
                .orElse(Evaluation.TOO_LARGE);
    }

    private String named(List<Integer> electrons, IntFunction<String> reason) {
        List<String> told = new ArrayList<>();
        for (int i : electrons.subList(0, Math.min(NAMED, electrons.size()))) {
            told.add("electron " + ChargeGroups.ids(problem.electrons()).get(i) + ": " + reason.apply(i));
        }
        if (electrons.size() > NAMED) {
            told.add("and " + (electrons.size() - NAMED) + " more electrons");
        }
        return String.join("; ", told);
    }

    private boolean isFree(int i) {
        return CaptureSites.of(held, i) == CaptureSites.FREE;
    }

    private String curvature(int i) {
        return isFree(i) ? ended(i, Boundary.Standing::endsCurvature).orElse(Evaluation.TOO_LARGE) : "it is held";
    }

    // at which boundary an electron stands
    private Optional<String> ended(int i, Predicate<Boundary.Standing> what) {
        for (Boundary boundary : profile.boundaries()) {
            boolean alone = boundary.place() == Boundary.Place.ORIGIN;
            if (!what.test(boundary.standing())) {
                continue;
            }
            if (alone && Norms.of(x, at.electron(i), at.d()) == 0) {
                return Optional.of("it stands at the origin, where " + boundary.standing().words());
            }
            double side = boundary.place() == Boundary.Place.ANTIPODAL ? -1 : 1;
            for (int other = 0; !alone && other < at.electrons() + at.protons(); other++) {
                boolean electron = other < at.electrons();
                int from = electron ? at.electron(other) : at.proton(other - at.electrons());
                if (other != i && isThere(at.electron(i), from, side)) {
                    List<Integer> ids = ChargeGroups.ids(electron ? problem.electrons() : problem.protons());
                    return Optional.of("it stands " + (side > 0 ? "on " : "opposite to ")
                            + (electron ? "electron " + ids.get(other) : "proton " + ids.get(other - at.electrons()))
                            + ", where " + boundary.standing().words());
                }
            }
        }
        return Optional.empty();
    }

    // The sums see a pair as one place where the square of its distance is 0.
    private boolean isThere(int one, int other, double side) {
        boolean directions = profile instanceof HomogeneousProfile;
        double own = directions ? Norms.of(x, one, at.d()) : 1;
        double its = directions ? Norms.of(x, other, at.d()) : 1;
        double square = 0;
        for (int c = 0; c < at.d(); c++) {
            double off = x[one + c] / own - side * x[other + c] / its;
            square += off * off;
        }
        return square == 0;
    }
}
