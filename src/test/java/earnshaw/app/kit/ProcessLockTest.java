package earnshaw.app.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {

    @TempDir Path folder;

    /// Another process: says whether it gets the lock.
    static final class Other {
        public static void main(String[] arguments) throws IOException {
            System.out.print(ProcessLock.take(Path.of(arguments[0])).isPresent() ? "free" : "held");
        }
    }

    private String other(Path file) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Other.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// Where the system drops all locks of a process that closes a file which it holds, asking once more must not open it.
    @Test
    void whatIsHeldStaysHeldWhoeverAsksForIt() throws Exception {
        Path file = folder.resolve("new").resolve("one.lock");
        ProcessLock lock = ProcessLock.take(file).orElseThrow();
        assertEquals(Optional.empty(), ProcessLock.take(file));
        assertEquals(Optional.empty(), ProcessLock.take(folder.resolve("new/../new/one.lock")));
        ProcessLock.sweep(file);
        assertTrue(Files.exists(file));
        assertEquals("held", other(file));
        lock.close();
        assertEquals("free", other(file));
        ProcessLock again = ProcessLock.take(file).orElseThrow();
        assertEquals("held", other(file));
        again.close();
        ProcessLock.sweep(file);
        assertFalse(Files.exists(file));
    }
}
