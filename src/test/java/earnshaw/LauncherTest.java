package earnshaw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher, in a copy of the project's top level whose Java machine and Maven are scripts that say what they were
/// asked. It wants version 99 there, so that no Java machine of this computer will do.
@Tag("source")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final List<String> TOOLS = List.of(
            "dirname", "readlink", "env", "sed", "find", "head", "mkdir", "cat", "rm", "mv", "cp", "sleep");

    private static final String JAVA = """
            #!/bin/sh
            for last do :; done
            case "$*" in
                *AOTCacheOutput*) echo "$*" >> learnt; exit 0;;
                *AOTCache=*) echo "$*" >> knows;;
            esac
            echo "$0 $last"
            exit 7
            """;

    private static final String MAVEN = """
            #!/bin/sh
            echo built >> builds
            mkdir -p target/lib
            echo program > target/earnshaw.jar
            """;

    @TempDir Path directory;

    private Path project;
    private Path tools;
    private final Map<String, String> environment = new HashMap<>();

    private record Result(int code, String data, String messages) {}

    @BeforeEach
    void project() throws IOException {
        project = Files.createDirectories(directory.resolve("a project"));
        tools = Files.createDirectories(directory.resolve("tools"));
        for (String tool : TOOLS) {
            Path real = Stream.of("/bin", "/usr/bin").map(place -> Path.of(place, tool)).filter(Files::exists)
                    .findFirst().orElseThrow();
            script(tools.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
        }
        script(project.resolve("earnshaw"), Files.readString(Path.of("earnshaw")).replace("wanted=25", "wanted=99"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("src/main"));
        script(tools.resolve("mvn"), MAVEN);
        environment.put("PATH", tools.toString());
        environment.put("HOME", Files.createDirectories(directory.resolve("home")).toString());
        environment.put("JAVA_HOME", jdk("given", 99).toString());
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path jdk(String name, int version) throws IOException {
        Path home = directory.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), JAVA);
        script(home.resolve("bin/javac"), JAVA);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"none\"\nJAVA_VERSION=\"" + version + ".0.1\"\n");
        return home;
    }

    private Result start(String... arguments) throws IOException, InterruptedException {
        return start(project.resolve("earnshaw"), directory, arguments);
    }

    private Result start(Path launcher, Path from, String... arguments) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList())
                        .directory(from.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Result(code, Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private int builds() throws IOException {
        Path builds = project.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    @Test
    void buildsOnceAndPassesOn() throws IOException, InterruptedException {
        Result first = start("evaluate", "two words");
        assertEquals(directory.resolve("given/bin/java") + " two words\n", first.data());
        assertEquals(7, first.code(), "the program's code");
        assertEquals("earnshaw: first start: building, which takes a minute or two while libraries are fetched\n",
                first.messages());
        assertEquals(new Result(7, first.data(), ""), start("evaluate", "two words"));
        assertEquals(1, builds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/New.java", "presets/new.json", "assets/icon.png", "pom.xml"})
    void buildsAnewWhenASourceIsNewer(String source) throws IOException, InterruptedException {
        start("list");
        Path file = project.resolve(source);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "new");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
        assertEquals("earnshaw: a source is newer than the build: building\n", start("list").messages());
        assertEquals(2, builds());
    }

    @Test
    void aScreenshotIsNoSource() throws IOException, InterruptedException {
        start("list");
        Path file = Files.createDirectories(project.resolve("assets/screenshots")).resolve("new.png");
        Files.writeString(file, "new");
        Files.setLastModifiedTime(project.resolve("assets"), FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
        assertEquals("", start("list").messages());
    }

    @Test
    void aFailingBuildShowsMavensErrorAndRunsNothing() throws IOException, InterruptedException {
        script(tools.resolve("mvn"), "#!/bin/sh\necho '[ERROR] a semicolon is missing'\nexit 1\n");
        Result result = start("list");
        assertEquals(new Result(1, "", """
                earnshaw: first start: building, which takes a minute or two while libraries are fetched
                [ERROR] a semicolon is missing
                earnshaw: the build failed, see above
                """), result);
        assertFalse(Files.exists(project.resolve("target/earnshaw.lock")));
    }

    @Test
    void withoutMavenOneLine() throws IOException, InterruptedException {
        Files.delete(tools.resolve("mvn"));
        assertEquals(new Result(1, "", "earnshaw: needs Maven (mvn) on the PATH to build itself; found none\n"),
                start("list"));
    }

    @Test
    void withoutJdkOneLineThatSaysWhereItLooked() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("old", 17).toString());
        Result result = start("list");
        assertEquals(2, result.code());
        assertEquals("", result.data());
        assertEquals(1, result.messages().lines().count());
        assertTrue(result.messages().startsWith(
                "earnshaw: needs a JDK 99 or newer; looked at JAVA_HOME, JAVA_99_HOME and the like, the PATH, /usr/lib/jvm,"),
                result.messages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_99_HOME", "JAVA_HOME_99_X64", "JDK99"})
    void findsAJdkNamedByAVariable(String variable) throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("old", 17).toString());
        environment.put(variable, jdk("named", 100).toString());
        assertEquals(directory.resolve("named/bin/java") + " list\n", start("list").data());
    }

    @Test
    void findsAJdkBehindALinkOnThePath() throws IOException, InterruptedException {
        environment.remove("JAVA_HOME");
        Files.createSymbolicLink(tools.resolve("javac"), jdk("linked", 99).resolve("bin/javac"));
        assertEquals(directory.resolve("linked").toRealPath().resolve("bin/java") + " list\n", start("list").data());
    }

    @ParameterizedTest
    @ValueSource(strings = {"home/.sdkman/candidates/java/99", "home/.jdks/openjdk-99"})
    void findsAJdkInTheUsualPlaces(String place) throws IOException, InterruptedException {
        environment.remove("JAVA_HOME");
        jdk(place, 99);
        assertEquals(directory.resolve(place).resolve("bin/java") + " list\n", start("list").data());
    }

    @Test
    void worksThroughLinksAndFromElsewhere() throws IOException, InterruptedException {
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        Files.createSymbolicLink(elsewhere.resolve("one"), Path.of("../a project/earnshaw"));
        Files.createSymbolicLink(elsewhere.resolve("two"), elsewhere.resolve("one"));
        assertEquals(7, start(elsewhere.resolve("two"), elsewhere, "list").code());
        assertEquals(1, builds());
    }

    @Test
    void aLockWhoseOwnerIsGoneDoesNotHold() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(project.resolve("target/earnshaw.lock"));
        Files.writeString(lock.resolve("owner"), gone.pid() + "\n");
        assertEquals(7, start("list").code());
        assertEquals(1, builds());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLockWithoutAnOwnerDoesNotHoldForEver(boolean file) throws IOException, InterruptedException {
        script(tools.resolve("sleep"), "#!/bin/sh\n");
        Path lock = project.resolve("target/earnshaw.lock");
        if (file) {
            Files.createDirectories(lock.getParent());
            Files.writeString(lock, "");
        } else {
            Files.createDirectories(lock);
        }
        assertEquals(7, start("list").code());
        assertEquals(1, builds());
        assertFalse(Files.exists(lock));
    }

    /// Whatever language the session has, the Java machine gets names and texts as UTF-8.
    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "de_DE.ISO-8859-1", ""})
    void theLocaleOfTheSessionIsNotThatOfTheProgram(String locale) throws IOException, InterruptedException {
        environment.put("LC_ALL", locale);
        environment.put("LANG", "C");
        script(directory.resolve("given/bin/java"), "#!/bin/sh\necho \"$LC_ALL\"\n");
        assertEquals(new Result(0, "C.UTF-8\n", ""), again("list"));
    }

    private Result again(String... arguments) throws IOException, InterruptedException {
        start(arguments);
        return start(arguments);
    }

    @Test
    void whereNothingCanBeBuiltItSaysSo() throws IOException, InterruptedException {
        Files.writeString(project.resolve("target"), "in the way");
        assertEquals(
                new Result(1, "",
                        "earnshaw: cannot build: " + project.toRealPath().resolve("target") + " cannot be written\n"),
                start("list"));
    }

    /// The first build waits until the second start has had to wait for it.
    @Test
    void ofTwoStartsAtOnceOneBuilds() throws IOException, InterruptedException {
        script(tools.resolve("mvn"), "#!/bin/sh\n: > building\nwhile [ ! -f waited ]; do sleep 0.05; done\n"
                + MAVEN.replaceFirst("#!/bin/sh\n", ""));
        script(tools.resolve("sleep"),
                "#!/bin/sh\n[ \"$1\" != 1 ] || : > '" + project.resolve("waited") + "'\nexec /bin/sleep 0.05\n");
        Path messages = directory.resolve("messages");
        ProcessBuilder builder = new ProcessBuilder(project.resolve("earnshaw").toString(), "list")
                .directory(directory.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(messages.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process first = builder.start();
        while (first.isAlive() && !Files.exists(project.resolve("building"))) {
            Thread.onSpinWait();
        }
        assertEquals(
                new Result(7, directory.resolve("given/bin/java") + " list\n",
                        "earnshaw: another start is building: waiting for it\n"),
                start("list"));
        assertEquals(7, first.waitFor(), Files.readString(messages));
        assertEquals(1, builds());
    }

    @Test
    void whatWasLearntFromAShortRunIsNamedAtEveryStart() throws IOException, InterruptedException {
        start(project.resolve("earnshaw"), project, "run", "x");
        List<String> learnt = Files.readAllLines(project.resolve("learnt"));
        assertEquals(2, learnt.size());
        assertTrue(learnt.get(0).contains("target/earnshaw-plain.aot")
                && learnt.get(0).endsWith("earnshaw.app.Main run two-electrons --json"), learnt.get(0));
        assertTrue(learnt.get(1).contains("target/earnshaw-window.aot")
                && learnt.get(1).endsWith("earnshaw.app.Main measure --start"), learnt.get(1));
        start(project.resolve("earnshaw"), project, "screenshot", "x");
        start(project.resolve("earnshaw"), project, "experiment", "x");
        List<String> knows = Files.readAllLines(project.resolve("knows"));
        assertEquals(2, knows.size(), "an experiment has a machine as it comes");
        assertTrue(knows.get(0).contains("target/earnshaw-plain.aot")
                && knows.get(1).contains("target/earnshaw-window.aot"), knows.toString());
    }
}
