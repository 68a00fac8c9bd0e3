package earnshaw.app;

import earnshaw.scenario.Presets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Which presets a walk over the window's controls opens: `-Dearnshaw.walk=all` for all of them, or names with commas
/// between.
final class WalkedPresets {

    private static final String ASKED = System.getProperty("earnshaw.walk", "");

    private WalkedPresets() {}

    /// @param usual those of every build
    static Stream<String> or(Collection<String> usual) {
        return switch (ASKED) {
            case "" -> usual.stream();
            case "all" -> Presets.names().stream();
            default -> List.of(ASKED.split(",")).stream();
        };
    }
}
