package earnshaw.app.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void theUsualPlacesOnLinux() {
        assertEquals(
                new UserFolders(Path.of("/home/ada/.config/earnshaw"), Path.of("/home/ada/.local/state/earnshaw")),
                UserFolders.of("Linux", HOME, _ -> null));
    }

    @Test
    void theEnvironmentDecidesUnlessItIsRelative() {
        var environment = Map.of("XDG_CONFIG_HOME", "/etc/ada", "XDG_STATE_HOME", "state");
        assertEquals(
                new UserFolders(Path.of("/etc/ada/earnshaw"), Path.of("/home/ada/.local/state/earnshaw")),
                UserFolders.of("Linux", HOME, environment::get));
    }

    @Test
    void macKeepsBothInOnePlace() {
        Path support = Path.of("/home/ada/Library/Application Support/earnshaw");
        assertEquals(new UserFolders(support, support), UserFolders.of("Mac OS X", HOME, _ -> null));
    }
}
