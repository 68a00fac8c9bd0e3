package earnshaw;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Who may look into whom, and what may stand only in one room. Each rule carries its reason.
@Tag("source")
class RoomsTest {

    private static final int LONGEST = 310;
    private static final int MOST_FILES = 30;
    private static final Path SOURCES = Path.of("src/main/java");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("earnshaw");

    /// A room, the rooms it may look into, and the libraries it may use.
    private record Room(String name, List<String> rooms, List<String> libraries, String reason) {

        Room(String name, String rooms, String libraries, String reason) {
            this(name, words(rooms), words(libraries), reason);
        }

        private static List<String> words(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(" "));
        }
    }

    private static final List<Room> ROOMS = List.of(
            new Room("math", "", "org.ejml", "mathematics knows nothing of the program"),
            new Room("schema", "", "tools.jackson", "records and JSON are told apart from what the records mean"),
            new Room("geometry", "math", "", "a manifold is mathematics"),
            new Room("potential", "geometry math schema", "", "a potential is three formulas and its parameters"),
            new Room("problem", "potential geometry math schema", "",
                    "a problem never knows a view, a file or a thread"),
            new Room("algorithm", "problem geometry math schema", "",
                    "a step never sees stops, frames, threads or the clock"),
            new Room("scenario", "algorithm problem potential geometry math schema", "tools.jackson de.siegmar",
                    "a document names everything below it and nothing that runs or shows it"),
            new Room("simulation", "scenario algorithm problem potential geometry math schema", "",
                    "a run is the same with and without anyone looking"),
            new Room("analysis", "simulation scenario algorithm problem potential geometry math schema", "",
                    "what is found out about a loss needs no picture of it"),
            new Room("experiment", "simulation scenario algorithm problem potential geometry math schema", "",
                    "a table of runs is made of runs that know nothing of it"),
            new Room("figure",
                    "analysis experiment simulation scenario algorithm problem potential geometry math schema",
                    "java.awt javax.imageio org.jfree org.apache.batik org.apache.xmlgraphics org.jcodec org.apache.pdfbox org.apache.fontbox org.scilab de.rototor org.w3c.dom "
                            + "javax.xml org.xml.sax",
                    "paper and screen are drawn by the same code, which needs no toolkit"),
            new Room("cli",
                    "figure analysis experiment simulation scenario algorithm problem potential geometry math schema",
                    "picocli",
                    "commands must start fast and without a display, so they load neither JavaFX nor, of themselves, AWT"));

    /// A package inside a room, or the room's own package where it has packages inside, with the packages of the same room
    /// that it may look into.
    private record SubRoom(String name, List<String> neighbours, String reason) {

        SubRoom(String name, String neighbours, String reason) {
            this(name, Room.words(neighbours), reason);
        }

        /// The room that it belongs to.
        String room() {
            return name.replaceAll("[.].*", "");
        }
    }

    private static final List<SubRoom> SUB_ROOMS = List.of(
            new SubRoom("potential", "potential.activation potential.kernel",
                    "a potential names its profile and its activation"),
            new SubRoom("potential.activation", "potential.kernel",
                    "an activation is checked against the function it realises"),
            new SubRoom("potential.kernel", "", "sums over pairs know profiles and no particular potential"),
            new SubRoom("problem", "", "the nouns that views know do not know any particular problem"),
            new SubRoom("problem.field", "problem", "a field is seen of many problems and knows none"),
            new SubRoom("problem.charges", "problem problem.field", "a problem uses the nouns and no other problem"),
            new SubRoom("problem.convnet", "problem", "a problem uses the nouns and no other problem"),
            new SubRoom("problem.network", "problem", "a problem uses the nouns and no other problem"),
            new SubRoom("problem.neuron", "problem", "a problem uses the nouns and no other problem"),
            new SubRoom("problem.plain", "problem", "a problem uses the nouns and no other problem"),
            new SubRoom("problem.sharing", "problem", "a problem uses the nouns and no other problem"),
            new SubRoom("algorithm", "algorithm.flow algorithm.step", "an algorithm names what makes its steps"),
            new SubRoom("algorithm.flow", "algorithm.step", "the flow's steps know no other algorithm"),
            new SubRoom("algorithm.step", "", "a step is drawn without knowing which algorithm made it"),
            new SubRoom("scenario", "scenario.table", "a document may name tables of charges"),
            new SubRoom("scenario.table", "", "a table is read without knowing who asks for it"),
            new SubRoom("simulation", "simulation.record simulation.run simulation.undo",
                    "the engine owns runs, records and the undo history"),
            new SubRoom("simulation.record", "", "a record is written by a run and knows nothing of it"),
            new SubRoom("simulation.run", "simulation.record", "a run writes its record and knows nothing of undo"),
            new SubRoom("simulation.undo", "simulation.record simulation.run",
                    "checkpoints hold runs and their records"),
            new SubRoom("figure",
                    "figure.basin figure.camera figure.export figure.page figure.plot figure.scene figure.style",
                    "whole pages are made of scenes and plots"),
            new SubRoom("figure.basin", "figure.camera figure.field figure.style",
                    "a basin map lies where a field would, and is a figure of its own"),
            new SubRoom("figure.camera", "figure.style", "a camera projects; it draws nothing"),
            new SubRoom("figure.chart", "figure.plot figure.style",
                    "a large chart finds its quantities as the small plots do"),
            new SubRoom("figure.export", "figure.style", "a file holds any figure"),
            new SubRoom("figure.ground", "figure.camera figure.style",
                    "a ground lies under bodies and does not know them"),
            new SubRoom("figure.loss", "figure.camera figure.field figure.ground figure.plot figure.style",
                    "a map of the loss between states has tint, contour lines and the marks of its plot"),
            new SubRoom("figure.page", "figure.scene figure.style", "a page aligns scene and plots and draws neither"),
            new SubRoom("figure.plot", "figure.style", "a plot needs neither a camera nor a scene"),
            new SubRoom("figure.field", "figure.camera figure.ground figure.style",
                    "a field is drawn over the ground and under the bodies"),
            new SubRoom("figure.scene", "figure.basin figure.camera figure.field figure.ground figure.style",
                    "a scene stands on its ground, seen by its camera"),
            new SubRoom("figure.style", "", "pens, colours and type know nothing of what is drawn with them"),
            new SubRoom("cli", "cli.page cli.text", "commands speak in its words and draw on its pages"),
            new SubRoom("cli.page", "cli.text", "a page's options know no command"),
            new SubRoom("cli.text", "", "a result as text knows no command and no file"),
            new SubRoom("app", "app.chart app.form app.kit app.page app.plot app.scene app.session",
                    "the window puts its panes together"),
            new SubRoom("app.chart", "app.kit app.session",
                    "the large chart looks at the session, never at the scene"),
            new SubRoom("app.form", "app.kit app.session", "a form changes the document through the session"),
            new SubRoom("app.kit", "", "controls and services know nothing of this program's panes"),
            new SubRoom("app.page", "app.form app.kit app.scene app.session",
                    "a page is opened over the panes and may show what they show"),
            new SubRoom("app.plot", "app.kit app.session",
                    "plots and playback look at the session, never at the scene"),
            new SubRoom("app.scene", "app.kit app.session", "the scene looks at the session, never at plots or forms"),
            new SubRoom("app.session", "app.kit", "what all panes share does not know the panes"));

    @TestFactory
    Stream<DynamicTest> everySubRoomLooksOnlyWhereItMay() {
        return SUB_ROOMS.stream().map(place -> DynamicTest.dynamicTest(place.name(), () -> {
            String[] may = Stream.concat(Stream.of(place.name()), place.neighbours().stream())
                    .map(name -> "earnshaw." + name)
                    .toArray(String[]::new);
            noClasses()
                    .that().resideInAPackage("earnshaw." + place.name())
                    .should().dependOnClassesThat(
                            resideInAPackage("earnshaw." + place.room() + "..").and(not(resideInAnyPackage(may))))
                    .because(place.reason())
                    .check(PROGRAM);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyRoomLooksOnlyDown() {
        return ROOMS.stream().map(room -> DynamicTest.dynamicTest(room.name(), () -> {
            Set<String> may = Stream.of(
                    Stream.of(room.name()).map(name -> "earnshaw." + name + ".."),
                    room.rooms().stream().map(name -> "earnshaw." + name + ".."),
                    room.libraries().stream().map(name -> name + ".."),
                    Stream.of("java.lang..", "java.util..", "java.io..", "java.math..", "java.nio..", "java.text..",
                            "java.time..",
                            "org.jspecify.."))
                    .flatMap(part -> part)
                    .collect(toSet());
            ArchRule rule = classes()
                    .that().resideInAPackage("earnshaw." + room.name() + "..")
                    .should().onlyDependOnClassesThat(
                            resideInAnyPackage(may.toArray(String[]::new))
                                    .or(describe("primitives", RoomsTest::primitive)))
                    .because(room.reason());
            rule.allowEmptyShould(true).check(PROGRAM);
        }));
    }

    private static boolean primitive(JavaClass type) {
        return type.getBaseComponentType().isPrimitive()
                || type.isArray() && type.getBaseComponentType().getPackageName().startsWith("java.");
    }

    @Test
    void everyPackageIsARoom() throws IOException {
        Set<String> known =
                Stream.of(ROOMS.stream().map(Room::name), SUB_ROOMS.stream().map(SubRoom::name), Stream.of("app"))
                        .flatMap(names -> names)
                        .collect(toSet());
        for (Path folder : packages()) {
            String name = SOURCES.resolve("earnshaw").relativize(folder).toString().replace('/', '.');
            assertTrue(known.contains(name), folder + " is no room of RoomsTest");
            assertTrue(Files.exists(folder.resolve("package-info.java")), folder + " has no sign (package-info.java)");
        }
    }

    @Test
    void noFolderIsACrowd() throws IOException {
        for (Path folder : packages()) {
            try (Stream<Path> files = Files.list(folder)) {
                long count = files.filter(Files::isRegularFile).count();
                assertTrue(count <= MOST_FILES, folder + " holds " + count + " files; a stranger reads a list of "
                        + MOST_FILES + " at a glance");
            }
        }
    }

    private static List<Path> packages() throws IOException {
        try (Stream<Path> folders = Files.walk(SOURCES.resolve("earnshaw"))) {
            return folders.filter(Files::isDirectory).filter(folder -> !folder.equals(SOURCES.resolve("earnshaw")))
                    .toList();
        }
    }

    @Test
    void toolkitOnlyInTheWindow() {
        noClasses().that().resideOutsideOfPackage("earnshaw.app..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
                .because("everything but the window runs where there is no display")
                .check(PROGRAM);
    }

    @Test
    void nothingIsQueuedToTheToolkit() {
        noClasses().should().accessTargetWhere(call("javafx.application.Platform", "runLater"))
                .because("the window polls the newest frame once per pulse; a queue of changes would flood it")
                .check(PROGRAM);
    }

    @Test
    void nothingSleeps() {
        noClasses().should().accessTargetWhere(call("java.lang.Thread", "sleep"))
                .because("a thread that sleeps wakes too early or too late; wait for what is meant")
                .check(PROGRAM);
    }

    @Test
    void onlyTheCommandLineSpeaks() {
        noClasses().that().resideOutsideOfPackage("earnshaw.cli..")
                .should().accessTargetWhere(call("java.lang.System", "out"))
                .orShould().accessTargetWhere(call("java.lang.System", "err"))
                .orShould().accessTargetWhere(call("java.lang.Throwable", "printStackTrace"))
                .because(
                        "a fault reaches the person through an exception, a status or a dialog, never through a stray line")
                .check(PROGRAM);
    }

    @Test
    void everythingWrittenUsesTheRootLocale() {
        noClasses().should().accessTargetWhere(call("java.lang.String", "formatted"))
                .orShould()
                .accessTargetWhere(describe("String.format without a locale", access -> without(access, "format")))
                .orShould()
                .accessTargetWhere(describe("toLowerCase without a locale", access -> without(access, "toLowerCase")))
                .orShould()
                .accessTargetWhere(describe("toUpperCase without a locale", access -> without(access, "toUpperCase")))
                .because("the same input gives the same bytes, also under a German locale")
                .check(PROGRAM);
    }

    @Test
    void aFileHoldsOneType() {
        ArchCondition<JavaClass> ownFile = new ArchCondition<>("stand in a file of their own name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String file = type.getSource().flatMap(source -> source.getFileName()).orElse("");
                if (!file.equals(type.getSimpleName() + ".java")) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " stands in " + file));
                }
            }
        };
        classes().that().areTopLevelClasses().and().haveSimpleNameNotEndingWith("package-info").should(ownFile)
                .because("a stranger finds a thing by its name")
                .check(PROGRAM);
    }

    @Test
    void filesStaySmall() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                long lines = Files.readAllLines(file).size();
                assertTrue(lines <= LONGEST, file + " has " + lines + " lines; a file is to be read in one go");
            }
        }
    }

    @Test
    void nothingReadsLikeGetAndSet() throws IOException {
        List<String> found = PROGRAM.stream()
                .filter(type -> !type.getPackageName().startsWith("earnshaw.app"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().matches("[gs]et[A-Z].*"))
                .filter(method -> !overridesForeign(method.getOwner(), method.getName()))
                .map(method -> method.getFullName())
                .sorted()
                .toList();
        assertEquals(List.of(), found, "values are read by their names: loss(), not getLoss()");
    }

    private static boolean overridesForeign(JavaClass type, String method) {
        return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .filter(parent -> !parent.getPackageName().startsWith("earnshaw"))
                .anyMatch(parent -> parent.getMethods().stream().anyMatch(one -> one.getName().equals(method)));
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaAccess<?>> call(String owner, String name) {
        return describe(owner + "." + name,
                access -> owners(access).contains(owner) && access.getTarget().getName().equals(name));
    }

    private static Set<String> owners(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return Stream.concat(Stream.of(owner), owner.getAllRawSuperclasses().stream()).map(JavaClass::getName)
                .collect(toSet());
    }

    private static boolean without(JavaAccess<?> access, String name) {
        return access.getTargetOwner().isEquivalentTo(String.class)
                && access.getTarget().getName().equals(name)
                && access
                        .getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Locale.class));
    }
}
