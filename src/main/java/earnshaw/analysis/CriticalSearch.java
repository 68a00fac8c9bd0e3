package earnshaw.analysis;

import earnshaw.math.Draws;
import earnshaw.math.Norms;
import earnshaw.math.Symmetric;
import earnshaw.problem.Body;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/// Looks for the critical points of a walker's loss: from the start of the scenario, from every body's place, and from
/// random places around the bodies, by damped Newton steps towards a vanishing gradient.
///
/// A step with the eigenpairs (lambda, v) of the Hessian and the gradient g is -sum lambda (v.g) v / (lambda^2 + mu):
/// Newton's for mu = 0, down the slope of |g|^2 for large mu (Levenberg and Marquardt). It finds saddles as well as
/// minima. States that differ only by who is where among electrons of equal charge count as one.
public final class CriticalSearch {

    private static final int MOST_STEPS = 200;

    /// The gradient has vanished below this share of one plus the size of the Hessian.
    private static final double VANISHED = 1e-10;

    /// Near a pole the Hessian has no bound, and so large a gradient is none that has vanished.
    private static final double LARGEST = 1e-6;

    /// An electron whose second derivatives are all below this share of the largest feels nothing.
    private static final double NOTHING = 1e-5;

    /// Two states are the same where no electron of one is farther from its like in the other.
    private static final double SAME = 1e-5;

    /// Coordinates above which a Hessian by differences takes too long.
    public static final int MOST_COORDINATES = 400;

    private final Walker walker;
    private final Evaluator evaluator;
    private final Picture start;
    private final int electron;

    /// @param electron id of the one electron that is let move; 0 for all
    /// @throws IllegalArgumentException with a line for a person where there are too many coordinates or no such
    /// electron
    public CriticalSearch(Walker walker, int electron) {
        this.walker = walker;
        this.electron = electron;
        evaluator = walker.evaluator();
        start = evaluator.picture(walker.start());
        if (electron != 0 && (start.body(electron) == null || !start.body(electron).isElectron())) {
            throw new IllegalArgumentException(
                    "electron " + electron + ", allowed the number of an electron of the scenario");
        }
        int size = TangentFrame.at(walker.space(), walker.start().x(), this::moves).size();
        if (size > MOST_COORDINATES) {
            throw new IllegalArgumentException(size + " coordinates that move, allowed at most " + MOST_COORDINATES);
        }
    }

    private boolean moves(int number) {
        Body body = electron == 0 ? null : start.body(electron);
        return body == null || number >= body.from() && number < body.from() + body.size();
    }

    /// All critical points that were found, by loss.
    ///
    /// @param starts    random starts
    /// @param cancelled asked before every start
    public List<CriticalPoint> find(int starts, long seed, BooleanSupplier cancelled) {
        List<CriticalPoint> found = new ArrayList<>();
        add(found, walker.start());
        Draws draws = new Draws(seed);
        for (Body body : start.bodies()) {
            if (electron != 0 && !cancelled.getAsBoolean()) {
                add(found, walker.place(walker.start(), electron, body.at().clone()));
            }
        }
        for (int i = 0; i < starts && !cancelled.getAsBoolean(); i++) {
            add(found, scattered(draws.at(i, Draws.Purpose.STARTS, 0)));
        }
        found.sort(Comparator.comparingDouble(CriticalPoint::loss));
        return found;
    }

    // Electrons at random places in the box around all bodies, a half wider; on the sphere anywhere.
    private State scattered(RandomGenerator generator) {
        int d = start.ground().dimension();
        State state = walker.start();
        for (Body body : start.bodies()) {
            if (body.isElectron() && (electron == 0 || electron == body.id())) {
                double[] at = new double[d];
                for (int c = 0; c < d; c++) {
                    int axis = c;
                    double low = start.bodies().stream().mapToDouble(one -> one.at()[axis]).min().orElse(-1);
                    double high = start.bodies().stream().mapToDouble(one -> one.at()[axis]).max().orElse(1);
                    double air = 0.25 * Math.max(1, high - low);
                    at[c] = start.ground() instanceof Ground.Round
                            ? generator.nextGaussian()
                            : low - air + generator.nextDouble() * (high - low + 2 * air);
                }
                state = walker.place(state, body.id(), at);
            }
        }
        return state;
    }

    private void add(List<CriticalPoint> found, State from) {
        CriticalPoint point = settled(from);
        if (point != null && found.stream().noneMatch(other -> same(other, point))) {
            found.add(point);
        }
    }

    // null where the way leads to a pole, out of all bounds, or to no rest
    private CriticalPoint settled(State from) {
        double[] x = from.x().clone();
        double[] g = new double[x.length];
        double mu = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            TangentFrame frame = TangentFrame.at(walker.space(), x, this::moves);
            evaluator.gradient(x, g);
            double[] slope = frame.along(g);
            double norm = Norms.of(slope);
            double[][] hessian = frame.hessian(evaluator);
            Symmetric.Eigen eigen = Symmetric.decomposed(hessian);
            if (eigen == null || !Double.isFinite(norm)) {
                return null;
            }
            double size = Math.max(Math.abs(eigen.values()[0]), Math.abs(eigen.values()[eigen.values().length - 1]));
            if (norm <= Math.min(LARGEST, VANISHED * (1 + size))) {
                return isLeft(frame, hessian, size) ? null : point(x, norm, eigen.values());
            }
            boolean closer = false;
            while (!closer && mu < 1e12 * (1 + size * size)) {
                double[] next = frame.moved(eigen.damped(slope, mu));
                double[] there = new double[x.length];
                evaluator.gradient(next, there);
                double after = Norms.of(TangentFrame.at(walker.space(), next, this::moves).along(there));
                closer = after < norm;
                mu = closer ? mu / 5 : mu * 4;
                if (closer) {
                    x = next;
                }
            }
            if (!closer) {
                return null; // the least |g| of its surroundings is not 0: nothing rests there
            }
        }
        return null;
    }

    // Far away every force fades: a state in which an electron feels nothing is no critical point of the problem, but
    // its edge.
    private boolean isLeft(TangentFrame frame, double[][] hessian, double size) {
        return start.bodies().stream().filter(Body::isElectron).anyMatch(body -> {
            double most = 0;
            boolean moves = false;
            for (int i = 0; i < frame.size(); i++) {
                for (int c = body.from(); c < body.from() + body.size(); c++) {
                    if (frame.basis()[i][c] != 0) {
                        moves = true;
                        most = Math.max(most, Arrays.stream(hessian[i]).map(Math::abs).max().orElse(0));
                    }
                }
            }
            return moves && most <= NOTHING * (1 + size);
        });
    }

    private CriticalPoint point(double[] x, double norm, double[] eigenvalues) {
        double largest = Arrays.stream(eigenvalues).map(Math::abs).max().orElse(0);
        boolean degenerate =
                Arrays.stream(eigenvalues).anyMatch(value -> Math.abs(value) <= CriticalPoint.flat(largest));
        State at = walker.start().with(x, walker.start().held());
        double loss = evaluator.loss(x);
        return !Double.isFinite(loss) ? null : new CriticalPoint(at, loss, norm, eigenvalues, degenerate);
    }

    // Whether electrons of equal charge can be exchanged so that every one stands where its like stands.
    private boolean same(CriticalPoint one, CriticalPoint other) {
        if (Math.abs(one.loss() - other.loss()) > SAME * (1 + Math.abs(one.loss()))) {
            return false;
        }
        List<Body> left = new ArrayList<>(evaluator.picture(other.state()).bodies());
        for (Body body : evaluator.picture(one.state()).bodies()) {
            boolean found = left.removeIf(new FirstAlike(body)::test);
            if (!found) {
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
