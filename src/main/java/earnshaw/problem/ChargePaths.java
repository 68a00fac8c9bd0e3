package earnshaw.problem;

import java.util.List;

/// How a file names a charge, `electrons/2` counted from 0, and the id by which views know it.
final class ChargePaths {

    private static final String ELECTRONS = "electrons/";
    private static final String PROTONS = "protons/";

    private ChargePaths() {}

    static int body(Charges problem, String path) {
        boolean electron = path.startsWith(ELECTRONS);
        if (!electron && !path.startsWith(PROTONS)) {
            throw new IllegalArgumentException(path + ", allowed electrons/0 or protons/0 and so on");
        }
        String list = electron ? ELECTRONS : PROTONS;
        List<Integer> ids = Groups.ids(electron ? problem.electrons() : problem.protons());
        int index = index(path.substring(list.length()));
        if (index < 0 || index >= ids.size()) {
            throw new IllegalArgumentException(path + ", allowed " + list + "0 to " + (ids.size() - 1));
        }
        return electron ? ids.get(index) : -ids.get(index);
    }

    private static int index(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    static String path(Charges problem, int body) {
        return body > 0
                ? ELECTRONS + Groups.ids(problem.electrons()).indexOf(body)
                : PROTONS + Groups.ids(problem.protons()).indexOf(-body);
    }
}
