package earnshaw.figure.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The kinds of file a figure is written to.
public enum FileFormat {
    PNG, SVG, PDF, EPS;

    /// The format that a file's name ends with.
    ///
    /// @throws IllegalArgumentException in one plain line when it is none of these
    public static FileFormat of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.name().equals(ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        name + ": a figure's name ends in " + Arrays.stream(values())
                                .map(format -> "." + format.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
