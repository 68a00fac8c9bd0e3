package earnshaw.app.scene;

import earnshaw.problem.Ground;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Moves several bodies as one: by the same vector, on the sphere by the shortest rotation.
final class GroupMove {

    private GroupMove() {}

    /// Where all stand when one of them is moved.
    ///
    /// @param from where they stood, by id
    /// @param lead the one that is moved
    /// @param to   where to
    static SequencedMap<Integer, double[]> of(Ground ground, Map<Integer, double[]> from, int lead, double[] to) {
        double[] before = from.get(lead);
        SequencedMap<Integer, double[]> moved = new LinkedHashMap<>();
        from.forEach((id, at) -> moved.put(id, id == lead ? to
                : ground instanceof Ground.Round ? turned(before, to, at) : shifted(before, to, at)));
        return moved;
    }

    private static double[] shifted(double[] before, double[] to, double[] at) {
        double[] moved = at.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += to[i] - before[i];
        }
        return moved;
    }

    // With unit vectors u and v: x - (u+v).x / (1+u.v) (u+v) + 2 (u.x) v takes u to v and keeps what is orthogonal to
    // both.
    private static double[] turned(double[] u, double[] v, double[] x) {
        double cosine = 0;
        double first = 0;
        double both = 0;
        for (int i = 0; i < x.length; i++) {
            cosine += u[i] * v[i];
            first += u[i] * x[i];
            both += (u[i] + v[i]) * x[i];
        }
        // Towards the opposite point there is no shortest rotation.
        if (1 + cosine < 1e-9) {
            return x.clone();
        }
        double[] moved = x.clone();
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            moved[i] += 2 * first * v[i] - both / (1 + cosine) * (u[i] + v[i]);
            square += moved[i] * moved[i];
        }
        for (int i = 0; i < x.length; i++) {
            moved[i] /= Math.sqrt(square);
        }
        return moved;
    }
}
