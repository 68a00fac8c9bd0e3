package earnshaw.problem.charges;

import earnshaw.problem.State;
import java.util.Arrays;
import java.util.List;

/// What a hand does to a present state of [Charges].
final class ChargeEdits {

    private final Charges problem;
    private final ChargeLayout at;

    ChargeEdits(Charges problem) {
        this.problem = problem;
        this.at = problem.layout();
    }

    /// @param target a place of the space of charges
    State place(State state, int body, double[] target) {
        double[] x = state.x().clone();
        int[] held = CaptureSites.open(state.held(), at.electrons());
        if (body > 0) {
            int i = ChargeGroups.index(problem.electrons(), body);
            release(held, i);
            System.arraycopy(target, 0, x, at.electron(i), at.d());
        } else {
            int j = ChargeGroups.index(problem.protons(), -body);
            System.arraycopy(target, 0, x, at.proton(j), at.d());
            for (int i = 0; i < at.electrons(); i++) {
                take(x, held, i, j, target);
            }
            for (int i = 0; i < at.electrons(); i++) {
                int other = held[i] - CaptureSites.electron(0, at.protons());
                if (other >= 0) {
                    System.arraycopy(x, at.electron(other), x, at.electron(i), at.d());
                }
            }
        }
        problem.complete(x);
        return state.with(x, CaptureSites.close(held));
    }

    // electrons held on the proton or its antipode go along
    private void take(double[] x, int[] held, int i, int j, double[] target) {
        int site = held[i];
        if (site == CaptureSites.proton(j)) {
            System.arraycopy(target, 0, x, at.electron(i), at.d());
        } else if (site == CaptureSites.antipode(j, at.protons())) {
            for (int c = 0; c < at.d(); c++) {
                x[at.electron(i) + c] = -target[c];
            }
        }
    }

    // the released electron's partner in a merger has nothing left to sit on
    private void release(int[] held, int i) {
        held[i] = CaptureSites.FREE;
        for (int other = 0; other < held.length; other++) {
            if (held[other] == CaptureSites.electron(i, at.protons())) {
                held[other] = CaptureSites.FREE;
            }
        }
    }

    State carried(Charges before, State state) {
        double[] x = problem.start().x();
        double[] start = before.start().x();
        ChargeLayout old = before.layout();
        if (old.d() == at.d() && before.place().equals(problem.place())) {
            List<Integer> electrons = ChargeGroups.ids(problem.electrons());
            List<Integer> protons = ChargeGroups.ids(problem.protons());
            List<Integer> oldElectrons = ChargeGroups.ids(before.electrons());
            List<Integer> oldProtons = ChargeGroups.ids(before.protons());
            for (int i = 0; i < electrons.size(); i++) {
                int from = oldElectrons.indexOf(electrons.get(i));
                if (from >= 0) {
                    copy(x, at.electron(i), start, state.x(), old.electron(from), at.d());
                    copy(x, at.electronCharge(i), start, state.x(), old.electronCharge(from), 1);
                }
            }
            for (int j = 0; j < protons.size(); j++) {
                int from = oldProtons.indexOf(protons.get(j));
                if (from >= 0) {
                    copy(x, at.proton(j), start, state.x(), old.proton(from), at.d());
                    copy(x, at.protonCharge(j), start, state.x(), old.protonCharge(from), 1);
                }
            }
            problem.complete(x);
            return state.with(x, CaptureSites.close(held(before, state, electrons, protons)));
        }
        return state.with(x, new int[0]);
    }

    // what both starts give alike is taken from the present, what was set anew from the new start
    private static void copy(double[] x, int to, double[] start, double[] present, int from, int n) {
        if (Arrays.equals(x, to, to + n, start, from, from + n)) {
            System.arraycopy(present, from, x, to, n);
        }
    }

    // a site that is gone or was set anew holds nothing; the next step tests the others
    private int[] held(Charges before, State state, List<Integer> electrons, List<Integer> protons) {
        int[] held = new int[at.electrons()];
        Arrays.fill(held, CaptureSites.FREE);
        if (state.held().length == 0) {
            return held;
        }
        List<Integer> oldElectrons = ChargeGroups.ids(before.electrons());
        List<Integer> oldProtons = ChargeGroups.ids(before.protons());
        int m = oldProtons.size();
        for (int i = 0; i < held.length; i++) {
            int from = oldElectrons.indexOf(electrons.get(i));
            int site = from < 0 ? CaptureSites.FREE : state.held()[from];
            if (site >= 2 * m) {
                int other = electrons.indexOf(oldElectrons.get(site - 2 * m));
                held[i] = other < 0 ? CaptureSites.FREE : CaptureSites.electron(other, at.protons());
            } else if (site >= 0) {
                int j = protons.indexOf(oldProtons.get(site % m));
                held[i] = j < 0 ? CaptureSites.FREE : site < m ? CaptureSites.proton(j)
                        : CaptureSites.antipode(j, at.protons());
            }
        }
        return held;
    }
}
