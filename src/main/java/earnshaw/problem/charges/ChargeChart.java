package earnshaw.problem.charges;

import earnshaw.problem.Chart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Charges are seen where they are.
final class ChargeChart implements Chart {

    private final Map<Integer, Integer> from = new HashMap<>();
    private final int d;

    ChargeChart(Charges problem) {
        ChargeLayout at = problem.layout();
        d = at.d();
        List<Integer> electrons = ChargeGroups.ids(problem.electrons());
        for (int i = 0; i < electrons.size(); i++) {
            from.put(electrons.get(i), at.electron(i));
        }
        List<Integer> protons = ChargeGroups.ids(problem.protons());
        for (int j = 0; j < protons.size(); j++) {
            from.put(-protons.get(j), at.proton(j));
        }
    }

    @Override
    public boolean place(double[] x, int body, double[] at) {
        Integer first = from.get(body);
        if (first == null) {
            return false;
        }
        System.arraycopy(x, first, at, 0, d);
        return true;
    }
}
