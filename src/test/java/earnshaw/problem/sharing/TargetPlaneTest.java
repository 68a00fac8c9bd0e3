package earnshaw.problem.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPlaneTest {

    private static double[] place(TargetPlane plane, double[] x, int body) {
        double[] at = new double[2];
        plane.place(x, body, at);
        return at;
    }

    @Test
    void showsAnglesAndLengths() {
        TargetPlane plane = new TargetPlane(new SharingLayout(2, 2, 3, 0), 2);
        double[] x = {0, 3, 4, 0, -2, 0, 0, 5, 0};
        assertArrayEquals(new double[] {3, 4}, place(plane, x, 2), 1e-15);
        assertArrayEquals(new double[] {-2, 0}, place(plane, x, 3), 1e-15);
        assertArrayEquals(new double[] {5, 0}, place(plane, x, Sharing.TARGET), 1e-15);
        assertFalse(plane.place(x, 1, new double[2]), "another walker's electron");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void whatIsMovedIsSeenThere(int d) {
        SharingLayout layout = new SharingLayout(1, 2, d, 0);
        TargetPlane plane = new TargetPlane(layout, 1);
        double[] x = new double[2 * d];
        x[0] = .3;
        x[layout.target()] = 2;
        double[] to = {-.5, d == 1 ? 0 : .8};
        plane.move(x, 1, to);
        assertArrayEquals(to, place(plane, x, 1), 1e-14);
        plane.move(x, Sharing.TARGET, new double[] {3, 4});
        assertArrayEquals(new double[] {5, 0}, place(plane, x, Sharing.TARGET), 1e-14);
        assertArrayEquals(to, place(plane, x, 1), 1e-14);
    }

    @Test
    void inThePlaneTheSideIsSeen() {
        TargetPlane plane = new TargetPlane(new SharingLayout(1, 2, 2, 0), 1);
        double[] x = {1, -2, 0, 3};
        double[] at = place(plane, x, 1);
        assertEquals(-2, at[0], 1e-15);
        assertEquals(-1, at[1], 1e-15);
        plane.move(x, 1, new double[] {1, -1});
        assertArrayEquals(new double[] {1, 1, 0, 3}, x, 1e-15);
    }
}
