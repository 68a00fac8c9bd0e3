package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Norms;
import earnshaw.potential.kernel.HomogeneousProfile;
import earnshaw.potential.kernel.PairCurvature;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.potential.kernel.ZonalProfile;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Event;
import earnshaw.problem.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// When an electron is put on a site and held, and when it is let go: *Capture* of doc/model.md.
///
/// A site counts with its *net* charge, its own and that of the electrons already held there: a proton that is
/// neutralised pulls no more. A pole holds whatever it pulls; a tip holds as long as all other forces on the electron
/// at the site are together no stronger than the tip, 2 |a_i net| s.
final class Capture {

    // A flow whose steps the time cannot count any more has so many last places of it left to fall: some in low
    // dimensions, where a step is a tenth of the fall, most in high ones under a strict tolerance.
    private static final double UNCOUNTED = 0x1p17;

    private final Charges problem;
    private final ChargeLayout at;
    private final Space space;
    private final Profile profile;
    private final PairCurvature pair;
    private final double radius;
    private final boolean odd;
    private final CaptureSites sites;
    private final double[] point;
    private final double[] force;
    private final double[] part;

    Capture(Charges problem) {
        this.problem = problem;
        at = problem.layout();
        space = problem.place();
        profile = problem.profile();
        pair = PairCurvature.of(profile, space);
        radius = profile.singular() || profile.tip() > 0 ? problem.radius() : 0;
        odd = profile instanceof ZonalProfile zonal && zonal.odd();
        sites = new CaptureSites(at, space, profile);
        point = sites.point();
        force = new double[at.d()];
        part = new double[at.d()];
    }

    Evaluator.Settled release(State state) {
        if (state.held().length == 0) {
            return new Evaluator.Settled(state, List.of());
        }
        int[] held = state.held().clone();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < at.electrons(); i++) {
            if (held[i] != CaptureSites.FREE && !holds(state.x(), held, i, held[i])) {
                held[i] = here(state.x(), held, i);
                if (held[i] == CaptureSites.FREE) {
                    events.add(event(state, Event.Kind.RELEASED, i, "released: its site has become too weak"));
                }
            }
        }
        if (Arrays.equals(held, state.held())) {
            return new Evaluator.Settled(state, List.of());
        }
        int[] left = CaptureSites.close(held);
        return new Evaluator.Settled(
                new State(state.step(), state.time(), state.x(), state.memory(), left), events);
    }

    // Another pole where electron i is and that holds it: what it merged with has left, but not what merged with it.
    private int here(double[] x, int[] held, int i) {
        for (int site = 0; profile.singular() && site < count(); site++) {
            if (site != held[i] && pulls(x, i, site) && sites.distance(x, i, site) == 0 && holds(x, held, i, site)) {
                return site;
            }
        }
        return CaptureSites.FREE;
    }

    Evaluator.Settled capture(State state) {
        if (radius <= 0) {
            return new Evaluator.Settled(state, List.of());
        }
        double[] x = state.x();
        int[] held = state.held();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < at.electrons(); i++) {
            if (CaptureSites.of(held, i) != CaptureSites.FREE) {
                continue;
            }
            int site = nearest(x, held, i);
            if (site == CaptureSites.FREE) {
                continue;
            }
            if (events.isEmpty()) {
                x = x.clone();
                held = CaptureSites.open(held, at.electrons());
            }
            put(x, held, i, site);
            events.add(caught(state, i, site));
        }
        return events.isEmpty()
                ? new Evaluator.Settled(state, List.of())
                : new Evaluator.Settled(new State(state.step(), state.time(), x, state.memory(), held), events);
    }

    /// Captures the electron whose fall into a pole is the next to end, from wherever it is, when what is left of that
    /// fall is so short that the time of the state cannot count it.
    Evaluator.Settled collapse(State state) {
        double[] x = state.x();
        int[] held = CaptureSites.open(state.held(), at.electrons());
        int electron = -1;
        int pole = CaptureSites.FREE;
        double least = UNCOUNTED * Math.ulp(state.time());
        for (int i = 0; radius > 0 && profile.singular() && i < at.electrons(); i++) {
            for (int site = 0; held[i] == CaptureSites.FREE && site < count(); site++) {
                if (pulls(x, i, site) && fall(x, held, i, site) < least && holds(x, held, i, site)) {
                    least = fall(x, held, i, site);
                    electron = i;
                    pole = site;
                }
            }
        }
        if (electron < 0) {
            return new Evaluator.Settled(state, List.of());
        }
        x = x.clone();
        put(x, held, electron, pole);
        return new Evaluator.Settled(
                new State(state.step(), state.time(), x, state.memory(), held), List.of(caught(state, electron, pole)));
    }

    private int count() {
        return CaptureSites.electron(profile.singular() ? at.electrons() : 0, at.protons());
    }

    // Whether a site is one that electron i may be caught by, its own charge aside.
    private boolean pulls(double[] x, int i, int site) {
        int m = at.protons();
        if (site >= CaptureSites.electron(0, m)) {
            int other = site - CaptureSites.electron(0, m);
            return other != i && x[at.electronCharge(i)] * x[at.electronCharge(other)] < 0;
        }
        double pull = x[at.electronCharge(i)] * x[at.protonCharge(site % m)];
        return site < m ? pull < 0 : odd && pull > 0;
    }

    // At most so long electron i falls into a pole: its pull grows on the way.
    private double fall(double[] x, int[] held, int i, int site) {
        double distance = sites.distance(x, i, site);
        double slope = profile instanceof RadialProfile radial ? Math.abs(radial.slope(distance)) : 0;
        return distance > 0 ? distance / (2 * Math.abs(x[at.electronCharge(i)] * sites.net(x, held, i, site)) * slope)
                : Double.NaN;
    }

    private void put(double[] x, int[] held, int i, int site) {
        sites.place(x, i, site);
        System.arraycopy(point, 0, x, at.electron(i), at.d());
        held[i] = site;
        int other = site - CaptureSites.electron(0, at.protons());
        if (other >= 0 && held[other] == CaptureSites.FREE) {
            held[other] = CaptureSites.electron(i, at.protons());
        }
    }

    // the nearest site within the radius that would hold electron i; the earlier one of two as near
    private int nearest(double[] x, int[] held, int i) {
        int best = CaptureSites.FREE;
        double least = radius;
        for (int site = 0; site < count(); site++) {
            if (pulls(x, i, site) && sites.distance(x, i, site) <= least && holds(x, held, i, site)) {
                least = Math.nextDown(sites.distance(x, i, site));
                best = site;
            }
        }
        return best;
    }

    private boolean holds(double[] x, int[] held, int i, int site) {
        if (CaptureSites.of(held, i) == site) {
            if (sites.distance(x, i, site) != 0) {
                return false; // the site has been moved away from under it
            }
            if (profile.singular()) {
                return pulls(x, i, site); // nothing that comes later is as near to the pole
            }
        }
        double charge = x[at.electronCharge(i)];
        double net = sites.net(x, held, i, site);
        if (!(charge * net < 0)) {
            return false;
        }
        if (profile.singular()) {
            return true;
        }
        sites.place(x, i, site);
        double slope = profile.tip() / (profile instanceof HomogeneousProfile ? Norms.of(point) : 1);
        return others(x, i) <= 2 * Math.abs(charge * net) * slope;
    }

    // norm of the force of everything else on electron i at `point`; what sits there itself has no direction
    private double others(double[] x, int i) {
        Arrays.fill(force, 0);
        for (int l = 0; l < at.electrons(); l++) {
            if (l != i) {
                pair.gradient(point, 0, x, at.electron(l), part);
                add(x[at.electronCharge(l)]);
            }
        }
        for (int j = 0; j < at.protons(); j++) {
            pair.gradient(point, 0, x, at.proton(j), part);
            add(x[at.protonCharge(j)]);
        }
        return 2 * Math.abs(x[at.electronCharge(i)]) * Norms.of(force);
    }

    private void add(double charge) {
        for (int c = 0; c < at.d(); c++) {
            force[c] += charge * part[c];
        }
    }

    private Event caught(State state, int i, int site) {
        int m = at.protons();
        if (site >= 2 * m) {
            int other = ChargeGroups.ids(problem.electrons()).get(site - 2 * m);
            return event(state, Event.Kind.MERGED, i, "merged with electron " + other);
        }
        int proton = ChargeGroups.ids(problem.protons()).get(site % m);
        return event(state, Event.Kind.CAPTURED, i,
                "captured by " + (site < m ? "" : "the antipode of ") + "proton " + proton);
    }

    private Event event(State state, Event.Kind kind, int i, String what) {
        int id = ChargeGroups.ids(problem.electrons()).get(i);
        return new Event(state.step(), state.time(), kind, id, "electron " + id + " " + what);
    }
}
