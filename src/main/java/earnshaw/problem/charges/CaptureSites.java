package earnshaw.problem.charges;

import java.util.Arrays;

/// How `State.held` tells what a captured electron sits on: -1 nothing; j the proton j; m + j the antipode of the
/// proton j; 2m + i the electron i it merged with (i, j counted from 0, m the number of protons). An empty array: no
/// electron is held.
final class CaptureSites {

    static final int FREE = -1;

    private CaptureSites() {}

    static int proton(int j) {
        return j;
    }

    static int antipode(int j, int protons) {
        return protons + j;
    }

    static int electron(int i, int protons) {
        return 2 * protons + i;
    }

    /// What electron i sits on.
    static int of(int[] held, int i) {
        return held.length == 0 ? FREE : held[i];
    }

    /// A copy to write in, one number for each of k electrons.
    static int[] open(int[] held, int electrons) {
        if (held.length > 0) {
            return held.clone();
        }
        int[] copy = new int[electrons];
        Arrays.fill(copy, FREE);
        return copy;
    }

    /// The short form: empty when nothing is held.
    static int[] close(int[] held) {
        for (int one : held) {
            if (one != FREE) {
                return held;
            }
        }
        return new int[0];
    }
}
