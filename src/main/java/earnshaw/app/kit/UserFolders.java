package earnshaw.app.kit;

import earnshaw.scenario.FileAccess;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Where the program keeps what it remembers: settings under `$XDG_CONFIG_HOME/earnshaw`, recent files and the last
/// folder under `$XDG_STATE_HOME/earnshaw`; on macOS and Windows the places usual there.
///
/// @param settings what a person chose
/// @param memory   what the program noticed
public record UserFolders(Path settings, Path memory) {

    /// Where nothing is remembered and nobody misses it: for pictures and measurements of a window.
    public static final UserFolders NOWHERE =
            new UserFolders(Path.of("/dev/null/earnshaw"), Path.of("/dev/null/earnshaw"));

    private static final String NAME = "earnshaw";

    /// The folders of this machine and person.
    public static UserFolders usual() {
        Path home = FileAccess.path(Objects.requireNonNullElse(System.getenv("HOME"), ""))
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(System.getProperty("user.home")));
        return of(System.getProperty("os.name"), home, System::getenv);
    }

    static UserFolders of(String system, Path home, UnaryOperator<String> environment) {
        if (system.startsWith("Mac")) {
            Path support = home.resolve("Library/Application Support").resolve(NAME);
            return new UserFolders(support, support);
        }
        if (system.startsWith("Windows")) {
            return new UserFolders(
                    place(environment.apply("APPDATA"), home.resolve("AppData/Roaming")),
                    place(environment.apply("LOCALAPPDATA"), home.resolve("AppData/Local")));
        }
        return new UserFolders(
                place(environment.apply("XDG_CONFIG_HOME"), home.resolve(".config")),
                place(environment.apply("XDG_STATE_HOME"), home.resolve(".local/state")));
    }

    // The XDG specification asks for relative paths to be ignored.
    private static Path place(String named, Path otherwise) {
        return Optional.ofNullable(named).flatMap(FileAccess::path).filter(Path::isAbsolute).orElse(otherwise)
                .resolve(NAME);
    }
}
