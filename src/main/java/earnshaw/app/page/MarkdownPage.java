package earnshaw.app.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A document of the program as a page of the window: the part of Markdown that the documents use, which is headings,
/// paragraphs, lists, tables, pictures, and within a line strong, slanted and typewriter text. Of a link its words are
/// shown.
public final class MarkdownPage {

    private static final double WIDTH = 860;
    private static final double PICTURE = 820;
    private static final Pattern INLINE =
            Pattern.compile("\\*\\*(.+?)\\*\\*|`([^`]+)`|\\[([^\\]]+)\\]\\([^)]*\\)|(?<!\\\\)\\*([^*]+?)(?<!\\\\)\\*");
    private static final Pattern PICTURED = Pattern.compile("!\\[([^\\]]*)\\]\\(([^)]*)\\)");

    private MarkdownPage() {}

    /// The page of a document that is packed with the program.
    ///
    /// @param name of a file in `doc`
    public static Node of(String name) {
        VBox page = new VBox(10);
        page.getStyleClass().add("markdown");
        page.setPrefWidth(WIDTH);
        for (String block : text(name).split("\\n\\s*\\n")) {
            add(page, block.strip());
        }
        return page;
    }

    private static String text(String name) {
        try (InputStream file = Objects.requireNonNull(MarkdownPage.class.getResourceAsStream("/doc/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void add(VBox page, String block) {
        Matcher picture = PICTURED.matcher(block);
        if (block.startsWith("#")) {
            // The dialog has the title of the document.
            if (!block.startsWith("# ")) {
                TextFlow heading = line(block.replaceFirst("^#+ ", "").lines().findFirst().orElse(""));
                heading.getStyleClass().add(block.startsWith("### ") ? "markdown-smaller" : "markdown-heading");
                page.getChildren().add(heading);
            }
            String rest = block.contains("\n") ? block.substring(block.indexOf('\n') + 1) : "";
            if (!rest.isBlank()) {
                add(page, rest.strip());
            }
        } else if (block.startsWith("|")) {
            page.getChildren().add(table(block.lines().toList()));
        } else if (block.startsWith("- ")) {
            for (String item : block.split("\\n(?=- )")) {
                TextFlow line = line("\u2022  " + joined(item.substring(2)));
                line.getStyleClass().add("markdown-item");
                page.getChildren().add(line);
            }
        } else if (picture.matches()) {
            page.getChildren().add(picture(picture.group(2), picture.group(1)));
        } else if (!block.isEmpty()) {
            page.getChildren().add(line(joined(block)));
        }
    }

    private static String joined(String lines) {
        return lines.replaceAll("\\s+", " ").strip();
    }

    // A document says where its picture is from its own folder.
    private static Node picture(String path, String words) {
        InputStream file = MarkdownPage.class.getResourceAsStream("/" + path.replaceFirst("^\\.\\./", ""));
        if (file == null) {
            return line(words);
        }
        ImageView view = new ImageView(new Image(file));
        view.setFitWidth(Math.min(PICTURE, view.getImage().getWidth()));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleText(words);
        Label below = new Label(words);
        below.getStyleClass().add("caption");
        below.setWrapText(true);
        return new VBox(3, view, below);
    }

    // The last column, which has sentences, takes the room that is left; the second line parts the heading.
    private static Node table(List<String> lines) {
        GridPane grid = new GridPane(14, 6);
        int rows = 0;
        int columns = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (i == 1) {
                continue;
            }
            String[] cells = lines.get(i).strip().replaceAll("^\\||\\|$", "").split("\\|", -1);
            columns = Math.max(columns, cells.length);
            for (int column = 0; column < cells.length; column++) {
                TextFlow cell = line(cells[column].strip());
                cell.getStyleClass().add(i == 0 ? "markdown-head" : "markdown-cell");
                grid.add(cell, column, rows);
            }
            rows++;
        }
        for (int column = 0; column < columns; column++) {
            ColumnConstraints room = new ColumnConstraints();
            boolean last = column == columns - 1;
            room.setPercentWidth(last ? 100 - 18.0 * (columns - 1) : 18);
            room.setHgrow(last ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(room);
        }
        return grid;
    }

    private static TextFlow line(String source) {
        TextFlow flow = new TextFlow();
        Matcher inline = INLINE.matcher(source);
        int from = 0;
        while (inline.find()) {
            words(flow, source.substring(from, inline.start()), "");
            String[] styles = {"markdown-strong", "markdown-code", "", "markdown-slanted"};
            for (int group = 1; group <= styles.length; group++) {
                if (inline.group(group) != null) {
                    words(flow, inline.group(group), styles[group - 1]);
                }
            }
            from = inline.end();
        }
        words(flow, source.substring(from), "");
        return flow;
    }

    private static void words(TextFlow flow, String words, String style) {
        if (!words.isEmpty()) {
            Text text = new Text(words.replace("\\*", "*"));
            text.getStyleClass().add("markdown-text");
            if (!style.isEmpty()) {
                text.getStyleClass().add(style);
            }
            flow.getChildren().add(text);
        }
    }
}
