package earnshaw.problem;

import java.util.List;

/// How a file names a body, `electrons/2` counted from 0, and the id by which views know it.
public final class BodyPaths {

    private static final String ELECTRONS = "electrons/";
    private static final String PROTONS = "protons/";

    private BodyPaths() {}

    /// The id behind a path.
    ///
    /// @param electrons ids of the electrons, in the order of the file
    /// @param protons   ids of the protons, all negative, in the order of the file
    /// @throws IllegalArgumentException with what was found and what is allowed
    public static int body(List<Integer> electrons, List<Integer> protons, String path) {
        boolean electron = path.startsWith(ELECTRONS);
        if (!electron && !path.startsWith(PROTONS)) {
            throw new IllegalArgumentException(path + ", allowed electrons/0 or protons/0 and so on");
        }
        String list = electron ? ELECTRONS : PROTONS;
        List<Integer> ids = electron ? electrons : protons;
        int index = index(path.substring(list.length()));
        if (index < 0 || index >= ids.size()) {
            throw new IllegalArgumentException(path + ", allowed " + list + "0 to " + (ids.size() - 1));
        }
        return ids.get(index);
    }

    private static int index(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    /// The path of an id.
    public static String path(List<Integer> electrons, List<Integer> protons, int body) {
        return body > 0 ? ELECTRONS + electrons.indexOf(body) : PROTONS + protons.indexOf(body);
    }
}
