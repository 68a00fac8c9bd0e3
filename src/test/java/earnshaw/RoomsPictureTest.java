package earnshaw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Draws `doc/rooms.svg` from the arrows that the program really has. When the arrows change, `mvn test -Dtest=RoomsPictureTest -Dearnshaw.write=true`
/// writes the picture anew.
@Tag("source")
class RoomsPictureTest {

    private static final Path PICTURE = Path.of("doc/rooms.svg");
    private static final int WIDE = 860;
    private static final int HIGH = 46;
    private static final int GAP = 22;
    private static final int NAME = 96;

    private final Map<String, Set<String>> arrows = new TreeMap<>();
    private final Map<String, Set<String>> insides = new TreeMap<>();

    @Test
    void thePictureShowsTheArrowsThatThereAre() throws IOException {
        read();
        String drawn = drawn();
        if (Boolean.getBoolean("earnshaw.write")) {
            Files.writeString(PICTURE, drawn);
        }
        assertEquals(Files.readString(PICTURE), drawn,
                "doc/rooms.svg shows other arrows; write it anew as this test says");
    }

    private void read() {
        JavaClasses program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("earnshaw");
        for (JavaClass type : program) {
            String from = room(type);
            arrows.computeIfAbsent(from, _ -> new TreeSet<>());
            String inside = inside(type);
            if (!inside.isEmpty()) {
                insides.computeIfAbsent(from, _ -> new TreeSet<>()).add(inside);
            }
            type.getDirectDependenciesFromSelf().stream()
                    .map(arrow -> arrow.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith("earnshaw."))
                    .map(RoomsPictureTest::room)
                    .filter(to -> !to.equals(from))
                    .forEach(arrows.get(from)::add);
        }
    }

    private static String room(JavaClass type) {
        return type.getPackageName().split("[.]")[1];
    }

    private static String inside(JavaClass type) {
        String[] parts = type.getPackageName().split("[.]", 3);
        return parts.length < 3 ? "" : parts[2];
    }

    // From those that look at nothing to those that nobody looks at.
    private List<String> order() {
        List<String> order = new ArrayList<>();
        while (order.size() < arrows.size()) {
            for (String room : arrows.keySet()) {
                if (!order.contains(room) && order.containsAll(arrows.get(room))) {
                    order.add(room);
                    break;
                }
            }
        }
        return order;
    }

    // An arrow that follows from others is left out.
    private Set<String> direct(String from) {
        Set<String> direct = new TreeSet<>(arrows.get(from));
        for (String by : arrows.get(from)) {
            direct.removeAll(reached(by));
        }
        return direct;
    }

    private Set<String> reached(String from) {
        Set<String> reached = new TreeSet<>(arrows.get(from));
        arrows.get(from).forEach(by -> reached.addAll(reached(by)));
        return reached;
    }

    private String drawn() {
        List<String> order = order();
        int high = order.size() * (HIGH + GAP) + GAP;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">\n",
                WIDE, high));
        svg.append("<title>The rooms of the program and who looks into whom</title>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fcfcfb\"/>\n");
        for (int i = 0; i < order.size(); i++) {
            room(svg, order.get(i), y(i));
        }
        int lane = 0;
        for (int i = 0; i < order.size(); i++) {
            for (String to : direct(order.get(i))) {
                arrow(svg, y(i), y(order.indexOf(to)), lane++);
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static int y(int place) {
        return GAP + place * (HIGH + GAP);
    }

    private void room(StringBuilder svg, String room, int y) {
        svg.append(
                "<rect x=\"20\" y=\"%d\" width=\"640\" height=\"%d\" rx=\"7\" fill=\"#ffffff\" stroke=\"#8d939b\"/>\n"
                        .formatted(y, HIGH));
        svg.append("<text x=\"34\" y=\"%d\" font-weight=\"bold\">%s</text>\n".formatted(y + HIGH / 2 + 5, room));
        int x = 20 + NAME + 18;
        for (String inside : insides.getOrDefault(room, Set.of())) {
            int wide = 16 + 7 * inside.length();
            svg.append(
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"26\" rx=\"5\" fill=\"#eaf1fb\" stroke=\"#b9cbe6\"/>\n"
                            .formatted(x, y + 10, wide));
            svg.append("<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(x + 8, y + 28, inside));
            x += wide + 8;
        }
    }

    // Arrows run beside the boxes, each in a lane of its own.
    private static void arrow(StringBuilder svg, int from, int to, int lane) {
        int x = 676 + 9 * lane;
        int start = from + HIGH / 2 - 6;
        int end = to + HIGH / 2 + 6;
        svg.append("<path d=\"M660 %d H%d V%d H668\" fill=\"none\" stroke=\"#5f656d\"/>\n".formatted(start, x, end));
        svg.append("<path d=\"M660 %d l9 -4 v8 z\" fill=\"#5f656d\"/>\n".formatted(end));
    }
}
