package earnshaw.analysis;

import earnshaw.math.Norms;
import earnshaw.problem.Body;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Critical points that were found, each once: two states are the same where electrons of equal charge can be exchanged
/// so that every one stands where its like stands. Belongs to one thread.
final class CriticalPoints {

    /// Two states are the same where no electron of one is farther from its like in the other, as a share of one plus
    /// its distance from the origin; losses and charges likewise.
    private static final double SAME = 1e-5;

    private final List<CriticalPoint> found = new ArrayList<>();

    /// Adds a point.
    ///
    /// @return whether it was not there yet
    boolean add(CriticalPoint point) {
        return found.stream().noneMatch(other -> same(other, point)) && found.add(point);
    }

    /// All of them, the lowest loss first.
    List<CriticalPoint> byLoss() {
        return found.stream().sorted(Comparator.comparingDouble(CriticalPoint::loss)).toList();
    }

    private static boolean same(CriticalPoint one, CriticalPoint other) {
        if (Math.abs(one.loss() - other.loss()) > SAME * (1 + Math.abs(one.loss()))) {
            return false;
        }
        List<Body> left = new ArrayList<>(other.bodies());
        for (Body body : one.bodies()) {
            if (!left.removeIf(new FirstAlike(body)::test)) {
                return false;
            }
        }
        return true;
    }

    /// Accepts the first body that is the same kind, of the same charge and at the same place as a given one.
    private static final class FirstAlike {

        private final Body body;
        private boolean found;

        FirstAlike(Body body) {
            this.body = body;
        }

        boolean test(Body other) {
            boolean alike = !found && other.kind() == body.kind() && Math.abs(other.charge() - body.charge()) <= SAME
                    && Norms.distance(other.at(), 0, body.at(), 0, body.at().length)
                            <= SAME * (1 + Norms.of(body.at()));
            found |= alike;
            return alike;
        }
    }
}
