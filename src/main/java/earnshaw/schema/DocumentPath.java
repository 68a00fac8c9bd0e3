package earnshaw.schema;

import java.util.ArrayList;
import java.util.List;

/// Paths into a document as people write them: `problem.protons[0].at[1]`.
final class DocumentPath {

    private DocumentPath() {}

    /// The keys and bracketed indices in order: `problem`, `protons`, `[0]`, `at`, `[1]`.
    static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String piece : path.split("(?=\\[)|\\.")) {
            if (!piece.isEmpty()) {
                parts.add(piece);
            }
        }
        return parts;
    }

    static boolean isIndex(String part) {
        return part.matches("\\[\\d{1,9}]");
    }

    static int index(String part) {
        return Integer.parseInt(part.substring(1, part.length() - 1));
    }

    /// The path of a part of what stands at `path`; either may be empty.
    static String join(String path, String part) {
        return path.isEmpty() || part.isEmpty() || part.startsWith("[") ? path + part : path + "." + part;
    }
}
