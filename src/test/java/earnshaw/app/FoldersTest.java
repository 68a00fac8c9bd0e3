package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void theUsualPlacesOnLinux() {
        assertEquals(
                new Folders(Path.of("/home/ada/.config/earnshaw"), Path.of("/home/ada/.local/state/earnshaw")),
                Folders.of("Linux", HOME, _ -> null));
    }

    @Test
    void theEnvironmentDecidesUnlessItIsRelative() {
        var environment = Map.of("XDG_CONFIG_HOME", "/etc/ada", "XDG_STATE_HOME", "state");
        assertEquals(
                new Folders(Path.of("/etc/ada/earnshaw"), Path.of("/home/ada/.local/state/earnshaw")),
                Folders.of("Linux", HOME, environment::get));
    }

    @Test
    void macKeepsBothInOnePlace() {
        Path support = Path.of("/home/ada/Library/Application Support/earnshaw");
        assertEquals(new Folders(support, support), Folders.of("Mac OS X", HOME, _ -> null));
    }
}
