package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Norms;
import earnshaw.potential.kernel.HomogeneousProfile;
import earnshaw.potential.kernel.PairCurvature;
import earnshaw.potential.kernel.Profile;
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

    private final Charges problem;
    private final ChargeLayout at;
    private final Space space;
    private final Profile profile;
    private final PairCurvature pair;
    private final double radius;
    private final boolean odd;
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
        point = new double[at.d()];
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
                held[i] = CaptureSites.FREE;
                events.add(event(state, Event.Kind.RELEASED, i, "released: its site has become too weak"));
            }
        }
        if (events.isEmpty()) {
            return new Evaluator.Settled(state, List.of());
        }
        int[] left = CaptureSites.close(held);
        return new Evaluator.Settled(
                new State(state.step(), state.time(), state.x(), state.memory(), left), events);
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
            site(x, i, site);
            System.arraycopy(point, 0, x, at.electron(i), at.d());
            held[i] = site;
            events.add(caught(state, i, site));
            int other = site - CaptureSites.electron(0, at.protons());
            if (other >= 0 && held[other] == CaptureSites.FREE) {
                held[other] = CaptureSites.electron(i, at.protons());
            }
        }
        return events.isEmpty()
                ? new Evaluator.Settled(state, List.of())
                : new Evaluator.Settled(new State(state.step(), state.time(), x, state.memory(), held), events);
    }

    // the nearest site within the radius that would hold electron i; the earlier one of two as near
    private int nearest(double[] x, int[] held, int i) {
        int best = CaptureSites.FREE;
        double least = radius;
        int m = at.protons();
        for (int j = 0; j < m; j++) {
            double pull = x[at.electronCharge(i)] * x[at.protonCharge(j)];
            int site = pull < 0 ? CaptureSites.proton(j) : odd && pull > 0 ? CaptureSites.antipode(j, m) : CaptureSites.FREE;
            if (site != CaptureSites.FREE && distance(x, i, site) <= least && holds(x, held, i, site)) {
                least = Math.nextDown(distance(x, i, site));
                best = site;
            }
        }
        for (int other = 0; profile.singular() && other < at.electrons(); other++) {
            if (other != i && x[at.electronCharge(i)] * x[at.electronCharge(other)] < 0) {
                int site = CaptureSites.electron(other, m);
                if (distance(x, i, site) <= least && holds(x, held, i, site)) {
                    least = Math.nextDown(distance(x, i, site));
                    best = site;
                }
            }
        }
        return best;
    }

    private boolean holds(double[] x, int[] held, int i, int site) {
        double charge = x[at.electronCharge(i)];
        double net = net(x, held, i, site);
        if (!(charge * net < 0)) {
            return false;
        }
        if (CaptureSites.of(held, i) == site && distance(x, i, site) != 0) {
            return false; // the site has been moved away from under it
        }
        if (profile.singular()) {
            return true;
        }
        site(x, i, site);
        double slope = profile.tip() / (profile instanceof HomogeneousProfile ? Norms.of(point) : 1);
        return others(x, i) <= 2 * Math.abs(charge * net) * slope;
    }

    // charge of the site as electron i feels it: its own and that of the electrons held there already. At the antipode
    // of an odd potential everything acts with the opposite sign, and what is held there acts at the proton so.
    private double net(double[] x, int[] held, int i, int site) {
        int m = at.protons();
        if (site >= 2 * m) {
            int other = site - 2 * m;
            int below = CaptureSites.of(held, other);
            if (below != CaptureSites.FREE && below < 2 * m) {
                return net(x, held, i, below);
            }
            double net = x[at.electronCharge(other)];
            for (int l = 0; l < held.length; l++) {
                if (l != i && l != other && held[l] == site) {
                    net += x[at.electronCharge(l)];
                }
            }
            if (below >= 2 * m && below - 2 * m != i && held[below - 2 * m] != site) {
                net += x[at.electronCharge(below - 2 * m)]; // what the other one itself has merged with
            }
            return net;
        }
        int j = site % m;
        double net = x[at.protonCharge(j)];
        for (int l = 0; l < held.length; l++) {
            if (l == i) {
                continue;
            }
            if (held[l] == CaptureSites.proton(j)) {
                net += x[at.electronCharge(l)];
            } else if (held[l] == CaptureSites.antipode(j, m)) {
                net -= x[at.electronCharge(l)];
            }
        }
        return site < m ? net : -net;
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

    // writes to `point` where the site is for electron i: off the sphere the tip of a homogeneous potential is the
    // whole ray of the proton
    private void site(double[] x, int i, int site) {
        int m = at.protons();
        int from = site >= 2 * m ? at.electron(site - 2 * m) : at.proton(site % m);
        System.arraycopy(x, from, point, 0, at.d());
        double factor = site >= m && site < 2 * m ? -1 : 1;
        if (profile instanceof HomogeneousProfile) {
            factor *= Norms.of(x, at.electron(i), at.d()) / Norms.of(point);
        }
        for (int c = 0; c < at.d(); c++) {
            point[c] *= factor;
        }
    }

    private double distance(double[] x, int i, int site) {
        site(x, i, site);
        double chord = Norms.distance(x, at.electron(i), point, 0, at.d());
        return space.isSphere() ? 2 * Math.asin(Math.min(1, chord / 2)) : chord;
    }

    private Event caught(State state, int i, int site) {
        int m = at.protons();
        if (site >= 2 * m) {
            int other = ChargeGroups.ids(problem.electrons()).get(site - 2 * m);
            return event(state, Event.Kind.MERGED, i, "merged with electron " + other);
        }
        int proton = ChargeGroups.ids(problem.protons()).get(site % m);
        return event(state, Event.Kind.CAPTURED, i, "captured by " + (site < m ? "" : "the antipode of ") + "proton " + proton);
    }

    private Event event(State state, Event.Kind kind, int i, String what) {
        int id = ChargeGroups.ids(problem.electrons()).get(i);
        return new Event(state.step(), state.time(), kind, id, "electron " + id + " " + what);
    }
}
