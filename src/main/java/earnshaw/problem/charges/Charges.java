package earnshaw.problem.charges;

import earnshaw.geometry.Manifold;
import earnshaw.geometry.Space;
import earnshaw.math.Draws;
import earnshaw.potential.Potential;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialLanes;
import earnshaw.problem.Body;
import earnshaw.problem.BodyPaths;
import earnshaw.problem.Chart;
import earnshaw.problem.DrawSeed;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Ground;
import earnshaw.problem.NodewiseWalker;
import earnshaw.problem.Observable;
import earnshaw.problem.PlacedPotential;
import earnshaw.problem.Problem;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.schema.Checked;
import earnshaw.schema.Knob;
import earnshaw.schema.Named;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Electrons that descend the loss they make with fixed protons:
/// L = sum a_i a_j Phi(theta_i,theta_j) + 2 sum a_i b_j Phi(theta_i,w_j) + sum b_i b_j Phi(w_i,w_j) + rho |a|^2,
/// the pair terms alone where Phi(theta,theta) is infinite.
///
/// The numbers of a state stand as [ChargeLayout] says: electrons' positions, electrons' charges, protons' positions,
/// protons' charges. On the sphere a position within 1e-6 of length one is normalised.
///
/// Source: *Electron-Proton Dynamics in Deep Learning*, equation 4; *Convergence Results for Neural Networks via
/// Electrodynamics*, equation 1.
public record Charges(
        @Knob(doc = "where the charges live", initial = "\"euclidean\"", shapes = true) Space.Shape manifold,
        @Knob(doc = "number of coordinates of a charge", min = 1, max = 10000, shapes = true,
                example = "2") int dimension,
        @Knob(doc = "what acts between two charges", example = "{\"type\": \"gaussian\"}") Potential potential,
        @Knob(doc = "the fixed charges", example = "[]", rare = true) ChargeGroup protons,
        @Knob(doc = "the moving charges", example = "[]", rare = true) ChargeGroup electrons,
        @Knob(doc = "what becomes of the electrons' charges", initial = "\"fixed\"") OutputWeights outputWeights,
        @Knob(doc = "weight of |a|^2 in the loss", symbol = "\\rho", min = 0, initial = "0", sliderMin = 0,
                sliderMax = 1, rare = true) double regularization,
        @Knob(doc = "an electron this close to a strong tip or pole is caught; omitted: 1e-3 where there are such, else never",
                min = 0, rare = true) OptionalDouble captureRadius,
        @Knob(doc = "the loss is that of so many samples of the real network; omitted: the population's", min = 1,
                max = 1e7, rare = true) OptionalInt samples,
        @Knob(doc = "of the samples; omitted: the scenario's seed", initial = "{}",
                rare = true) DrawSeed random)
        implements Problem, Walker, Checked {

    private static final double USUAL_RADIUS = 1e-3;

    /// What becomes of the electrons' charges. `FIXED`: Assumption 1 of the first paper. `FREE`: they descend together
    /// with the positions. `OPTIMAL`: always those that make the loss smallest where the electrons are.
    public enum OutputWeights {
        @Named(title = "Fixed", about = "The charges of the electrons stay as they are.")
        FIXED,

        @Named(title = "Free", about = "The charges of the electrons descend together with their positions.")
        FREE,

        @Named(title = "Optimal",
                about = "The electrons always have the charges that make the loss smallest where they are.")
        OPTIMAL
    }

    public Charges {
        if (manifold == Space.Shape.SPHERE) {
            protons = ChargeGroups.normalised(protons, dimension);
            electrons = ChargeGroups.normalised(electrons, dimension);
        }
    }

    /// Under the population's loss.
    public Charges(
            Space.Shape manifold, int dimension, Potential potential, ChargeGroup protons, ChargeGroup electrons,
            OutputWeights outputWeights, double regularization, OptionalDouble captureRadius) {
        this(manifold, dimension, potential, protons, electrons, outputWeights, regularization, captureRadius,
                OptionalInt.empty(), DrawSeed.OPEN);
    }

    /// The same with other charges.
    public Charges with(ChargeGroup protons, ChargeGroup electrons) {
        return new Charges(manifold, dimension, potential, protons, electrons, outputWeights, regularization,
                captureRadius,
                samples, random);
    }

    @Override
    public String title() {
        return "Charges";
    }

    @Override
    public String about() {
        return "Electrons descend the loss they make with fixed protons (papers 1 and 2).";
    }

    @Override
    public Optional<PlacedPotential> acting() {
        return Optional.of(new PlacedPotential(potential, place()));
    }

    /// On the sphere positions are normalised, and a single coordinate becomes two.
    @Override
    public Charges fitted() {
        Space space = new Space(manifold, manifold == Space.Shape.SPHERE ? Math.max(2, dimension) : dimension);
        return new Charges(manifold, space.dimension(), potential, ChargeGroups.fitted(protons, space),
                ChargeGroups.fitted(electrons, space),
                outputWeights, regularization, captureRadius, samples, random);
    }

    @Override
    public double usualStep() {
        return 0.05;
    }

    /// Where a single charge lives.
    public Space place() {
        return new Space(manifold, dimension);
    }

    /// The potential as functions of this space.
    public Profile profile() {
        return potential.on(place());
    }

    /// The radius of capture that is in force.
    public double radius() {
        Profile profile = profile();
        return captureRadius.orElse(profile.singular() || profile.tip() > 0 ? USUAL_RADIUS : 0);
    }

    /// Where things stand in a state.
    ChargeLayout layout() {
        return new ChargeLayout(ChargeGroups.list(electrons).size(), ChargeGroups.list(protons).size(), dimension);
    }

    @Override
    public void check(Faults faults) {
        new ChargesRules(this).check(faults);
    }

    @Override
    public Charges drawn(Draws draws) {
        DrawSeed seed = samples.isPresent() ? random.or(draws.seed()) : random;
        return new Charges(manifold, dimension, potential,
                ChargeGroups.drawn(protons, place(), 1, draws, Draws.Purpose.PROTONS, Draws.Purpose.PROTON_CHARGES),
                ChargeGroups.drawn(electrons, place(), -1, draws, Draws.Purpose.ELECTRONS,
                        Draws.Purpose.ELECTRON_CHARGES),
                outputWeights, regularization, captureRadius, samples, seed);
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, layout().electrons());
        return all;
    }

    @Override
    public Manifold space() {
        return space(all());
    }

    /// The space in which only some electrons move.
    Manifold space(BitSet moving) {
        return layout().space(this, moving);
    }

    @Override
    public Optional<NodewiseWalker> nodes() {
        return Optional.of(new ChargeNodes(this));
    }

    @Override
    public Optional<Evaluator.Lanes> lanes(List<? extends Walker> others, int width) {
        ChargeLayout at = layout();
        boolean alike = outputWeights == OutputWeights.FIXED && samples.isEmpty()
                && RadialLanes.fits(profile(), dimension, at.electrons(), at.protons())
                && (radius() == 0 || !profile().singular() && profile().tip() == 0)
                && others.stream().allMatch(other -> other instanceof Charges that && isLike(that));
        return alike ? Optional.of(new PairLoss.Lanes(new PairLoss(this, 1), this, width)) : Optional.empty();
    }

    private boolean isLike(Charges other) {
        return layout().equals(other.layout()) && place().equals(other.place()) && potential.equals(other.potential)
                && outputWeights == other.outputWeights && regularization == other.regularization
                && radius() == other.radius() && samples.equals(other.samples);
    }

    @Override
    public List<Walker> walkers() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public State start() {
        ChargeLayout at = layout();
        double[] x = new double[at.size()];
        fill(x, ChargeGroups.list(electrons), at.electron(0), at.electronCharge(0), -1);
        fill(x, ChargeGroups.list(protons), at.proton(0), at.protonCharge(0), 1);
        complete(x);
        return State.start(x);
    }

    /// Writes the charges that follow from the positions, where they do.
    void complete(double[] x) {
        if (outputWeights == OutputWeights.OPTIMAL) {
            new OptimalCharges(this, all()).write(x);
        }
    }

    private void fill(double[] x, List<Charge> charges, int position, int charge, double usual) {
        for (Charge one : charges) {
            for (double coordinate : one.at()) {
                x[position++] = coordinate;
            }
            x[charge++] = one.charge().orElse(usual);
        }
    }

    @Override
    public void checkState(State state, Faults faults) {
        Walker.super.checkState(state, faults);
        layout().check(this, state, faults);
    }

    @Override
    public Evaluator evaluator() {
        return new ChargesEvaluator(this, all());
    }

    @Override
    public List<Observable> observables() {
        return ChargesObservables.of(this).observables();
    }

    @Override
    public Chart chart() {
        return new ChargeChart(this);
    }

    @Override
    public Ground ground() {
        return place().isSphere() ? new Ground.Round(dimension) : new Ground.Flat(dimension);
    }

    @Override
    public State place(State state, int body, double[] at) {
        return new ChargeEdits(this).place(state, body, new ChargesRules(this).allowed(at));
    }

    @Override
    public Charges placed(int body, double[] at) {
        double[] to = new ChargesRules(this).allowed(at);
        return body > 0
                ? with(protons, ChargeGroups.moved(electrons, body, to))
                : with(ChargeGroups.moved(protons, -body, to), electrons);
    }

    @Override
    public Charges added(Body.Kind kind, double[] at, double charge) {
        double[] to = new ChargesRules(this).allowed(at);
        return kind == Body.Kind.ELECTRON
                ? with(protons, ChargeGroups.added(electrons, to, charge))
                : with(ChargeGroups.added(protons, to, charge), electrons);
    }

    @Override
    public Charges removed(int body) {
        return body > 0
                ? with(protons, ChargeGroups.removed(electrons, body))
                : with(ChargeGroups.removed(protons, -body), electrons);
    }

    @Override
    public State carried(Walker before, State state) {
        return before instanceof Charges old ? new ChargeEdits(this).carried(old, state) : start();
    }

    @Override
    public int body(String path) {
        return BodyPaths.body(ChargeGroups.ids(electrons), protonIds(), path);
    }

    @Override
    public String path(int body) {
        return BodyPaths.path(ChargeGroups.ids(electrons), protonIds(), body);
    }

    private List<Integer> protonIds() {
        return ChargeGroups.ids(protons).stream().map(id -> -id).toList();
    }
}
