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
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Looks for the critical points of a walker's loss: from a given state, from every body's place, and from
/// random places around the bodies, by damped Newton steps towards a vanishing gradient. Belongs to one thread.
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

    /// Coordinates above which a Hessian by differences takes too long.
    public static final int MOST_COORDINATES = 400;

    /// Ways to go on from a random start: Newton's steps alone, or first towards an index from 0 on.
    private static final int MODES = 5;

    /// The longest step of a walk for each electron that moves, as a share of the width of the scene.
    private static final double REACH = 0.1;

    /// Directions that a point keeps, so that a list of points with hundreds of coordinates stays small.
    private static final int MOST_ESCAPES = 8;

    private final Walker walker;
    private final Evaluator evaluator;
    private final State present;
    private final Picture picture;
    private final int electron;
    private final ModeWalk walk;

    /// Around the start of a scenario.
    ///
    /// @param electron id of the one electron that is let move; 0 for all
    /// @throws IllegalArgumentException as the other one
    public CriticalSearch(Walker walker, int electron) {
        this(walker, walker.start(), electron);
    }

    /// Around a state: all that is not let move stays as it is there. An electron that is let move is not held.
    ///
    /// @param electron id of the one electron that is let move; 0 for all
    /// @throws IllegalArgumentException with a line for a person where there are too many coordinates or no such
    /// electron
    public CriticalSearch(Walker walker, State around, int electron) {
        this.walker = walker;
        this.electron = electron;
        evaluator = walker.evaluator();
        Body body = evaluator.picture(around).body(electron);
        if (electron != 0 && (body == null || !body.isElectron())) {
            throw new IllegalArgumentException(
                    "electron " + electron + ", allowed the number of an electron of the scenario");
        }
        present = body == null ? around.with(around.x(), new int[0])
                : body.held() ? walker.place(around, electron, body.at()) : around;
        evaluator.hold(present.held());
        picture = evaluator.picture(present);
        int size = TangentFrame.at(walker.space(), present.x(), this::moves).size();
        if (size > MOST_COORDINATES) {
            throw new IllegalArgumentException(size + " coordinates that move, allowed at most " + MOST_COORDINATES);
        }
        walk = new ModeWalk(walker.space(), evaluator, this::moves, reach());
    }

    private double reach() {
        double width = 1;
        for (int c = 0; c < picture.ground().dimension(); c++) {
            width = Math.max(width, high(c) - low(c));
        }
        long moving = picture.bodies().stream().filter(Body::isElectron).count();
        return REACH * width * (electron == 0 ? Math.sqrt(moving) : 1);
    }

    private double low(int axis) {
        return picture.bodies().stream().mapToDouble(one -> one.at()[axis]).min().orElse(-1);
    }

    private double high(int axis) {
        return picture.bodies().stream().mapToDouble(one -> one.at()[axis]).max().orElse(1);
    }

    private boolean moves(int number) {
        Body body = electron == 0 ? null : picture.body(electron);
        return body == null || number >= body.from() && number < body.from() + body.size();
    }

    /// All critical points that were found, by loss.
    ///
    /// @param starts    random starts
    /// @param cancelled asked before every start
    public List<CriticalPoint> find(int starts, long seed, BooleanSupplier cancelled) {
        return find(List.of(), starts, seed, _ -> {}, cancelled);
    }

    /// The same from some states first, which are never cancelled: where points of an earlier search stood, or where a
    /// run was slow.
    ///
    /// @param from  of this walker; of the electron that is let move, its numbers alone count
    /// @param told  takes all points so far, by loss, after those states and after every point that is new
    public List<CriticalPoint> find(List<State> from, int starts, long seed, Consumer<List<CriticalPoint>> told,
            BooleanSupplier cancelled) {
        CriticalPoints found = new CriticalPoints();
        for (State state : from) {
            settled(taken(state)).ifPresent(found::add);
        }
        told.accept(found.byLoss());
        List<Supplier<State>> further = new ArrayList<>(List.of(() -> present));
        for (Body body : electron == 0 ? List.<Body>of() : picture.bodies()) {
            further.add(() -> walker.place(present, electron, body.at().clone()));
        }
        Draws draws = new Draws(seed);
        for (int i = 0; i < starts; i++) {
            int number = i;
            further.add(() -> approached(scattered(draws.at(number, Draws.Purpose.STARTS, 0)), number % MODES));
        }
        for (Supplier<State> one : further) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            if (settled(one.get()).filter(found::add).isPresent()) {
                told.accept(found.byLoss());
            }
        }
        return found.byLoss();
    }

    // The present with what is let move where it is in another state.
    private State taken(State other) {
        double[] x = present.x().clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = moves(i) ? other.x()[i] : x[i];
        }
        return present.with(x, present.held());
    }

    // Every start goes another way: straight to where the gradient is small, or first towards a minimum or a saddle.
    private State approached(State from, int mode) {
        return mode == 0 ? from : from.with(walk.from(from.x(), mode - 1), from.held());
    }

    // Electrons at random places in the box around all bodies, a half wider; on the sphere anywhere.
    private State scattered(RandomGenerator generator) {
        int d = picture.ground().dimension();
        State state = present;
        for (Body body : picture.bodies()) {
            if (body.isElectron() && (electron == 0 || electron == body.id())) {
                double[] at = new double[d];
                for (int c = 0; c < d; c++) {
                    double low = low(c);
                    double high = high(c);
                    double air = 0.25 * Math.max(1, high - low);
                    at[c] = picture.ground() instanceof Ground.Round
                            ? generator.nextGaussian()
                            : low - air + generator.nextDouble() * (high - low + 2 * air);
                }
                state = walker.place(state, body.id(), at);
            }
        }
        return state;
    }

    // Empty where the way leads to a pole, out of all bounds, or to no rest.
    private Optional<CriticalPoint> settled(State from) {
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
                return Optional.empty();
            }
            double size = Math.max(Math.abs(eigen.values()[0]), Math.abs(eigen.values()[eigen.values().length - 1]));
            if (norm <= Math.min(LARGEST, VANISHED * (1 + size))) {
                return isLeft(frame, hessian, size) || isFar(x, eigen) ? Optional.empty()
                        : point(x, norm, frame, eigen);
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
                return Optional.empty(); // the least |g| of its surroundings is not 0: nothing rests there
            }
        }
        return Optional.empty();
    }

    // Far away every force fades: a state in which an electron feels nothing is no critical point of the problem, but
    // its edge.
    private boolean isLeft(TangentFrame frame, double[][] hessian, double size) {
        return picture.bodies().stream().filter(Body::isElectron).anyMatch(body -> {
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

    // Several electrons that left together still feel each other: then a direction is flat, and they stand farther out
    // than half the width of the scene.
    private boolean isFar(double[] x, Symmetric.Eigen eigen) {
        if (picture.ground() instanceof Ground.Round || !degenerate(eigen.values())) {
            return false;
        }
        return evaluator.picture(present.with(x, present.held())).bodies().stream().anyMatch(body -> {
            for (int c = 0; c < body.at().length; c++) {
                double air = Math.max(1, (high(c) - low(c)) / 2);
                if (body.at()[c] < low(c) - air || body.at()[c] > high(c) + air) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean degenerate(double[] eigenvalues) {
        double flat = CriticalPoint.flat(Arrays.stream(eigenvalues).map(Math::abs).max().orElse(0));
        return Arrays.stream(eigenvalues).anyMatch(value -> Math.abs(value) <= flat);
    }

    private Optional<CriticalPoint> point(double[] x, double norm, TangentFrame frame, Symmetric.Eigen eigen) {
        double[] eigenvalues = eigen.values();
        double flat = CriticalPoint.flat(Arrays.stream(eigenvalues).map(Math::abs).max().orElse(0));
        State at = present.with(x, present.held());
        double loss = evaluator.loss(x);
        int falling = (int) Arrays.stream(eigenvalues).filter(value -> value < -flat).count();
        double[][] escapes = Arrays.stream(eigen.vectors()).limit(Math.min(falling, MOST_ESCAPES))
                .map(frame::combined).toArray(double[][]::new);
        return Double.isFinite(loss) ? Optional.of(new CriticalPoint(at, evaluator.picture(at).bodies(), loss, norm,
                eigenvalues, degenerate(eigenvalues), escapes)) : Optional.empty();
    }
}
