package earnshaw.app.page;

import earnshaw.analysis.CriticalPoint;
import earnshaw.app.kit.NumberText;
import earnshaw.figure.style.MathText;
import earnshaw.problem.Body;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/// A list of critical points, a line each, sorted by any of its columns.
final class CriticalPointTable extends TableView<CriticalPoint> {

    private static final double ROW_HEIGHT = 29;
    private static final double HEIGHT = 360;
    private static final int SHOWN = 5;
    private static final int DIGITS = 4;

    private final Consumer<CriticalPoint> go;
    private List<CriticalPoint> byLoss = List.of();

    /// @param go takes the point that a person chose
    CriticalPointTable(Consumer<CriticalPoint> go) {
        this.go = go;
        setId("critical-points");
        getStyleClass().addAll("dense", "charges", "critical-points");
        setFixedCellSize(ROW_HEIGHT);
        setPrefHeight(HEIGHT);
        setPlaceholder(new Label("No critical point yet"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("", 34, point -> byLoss.indexOf(point) + 1, Comparator.<Integer>naturalOrder(),
                String::valueOf));
        getColumns().add(point("Kind", 170, Comparator.comparing(CriticalPoint::index), CriticalPoint::words));
        getColumns().add(number("Loss", 90, CriticalPoint::loss));
        getColumns().add(number("Gradient", 86, CriticalPoint::gradientNorm));
        getColumns().add(point("Eigenvalues", 240, Comparator.comparingDouble(one -> one.eigenvalues()[0]),
                CriticalPointTable::eigenvalues));
        getColumns().add(point("Matched with", 190, Comparator.comparing(CriticalPointTable::matching),
                CriticalPointTable::matching));
        setRowFactory(_ -> row());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            CriticalPoint chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                event.consume();
                go.accept(chosen);
            }
        });
    }

    private TableRow<CriticalPoint> row() {
        TableRow<CriticalPoint> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                go.accept(row.getItem());
            }
        });
        row.itemProperty().subscribe(point -> row.setTooltip(point == null ? null : new Tooltip(places(point))));
        return row;
    }

    /// Shows these in the order that a person chose.
    ///
    /// @param points the lowest loss first
    void show(List<CriticalPoint> points) {
        byLoss = points;
        getItems().setAll(points);
        sort();
    }

    private static TableColumn<CriticalPoint, CriticalPoint> point(String title, double width,
            Comparator<CriticalPoint> order, Function<CriticalPoint, String> words) {
        return column(title, width, one -> one, order, words);
    }

    private static TableColumn<CriticalPoint, Double> number(String title, double width,
            Function<CriticalPoint, Double> value) {
        return column(title, width, value, Comparator.naturalOrder(), number -> NumberText.shown(number, DIGITS));
    }

    private static <T> TableColumn<CriticalPoint, T> column(String title, double width,
            Function<CriticalPoint, T> value, Comparator<T> order, Function<T, String> words) {
        TableColumn<CriticalPoint, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words.apply(item));
            }
        });
        return column;
    }

    private static String eigenvalues(CriticalPoint point) {
        double[] values = point.eigenvalues();
        return Arrays.stream(values).limit(SHOWN).mapToObj(value -> NumberText.shown(value, 3))
                .collect(Collectors.joining(", ")) + (values.length > SHOWN ? ", \u2026" : "");
    }

    // The partners of the electrons, in the order of the electrons.
    private static String matching(CriticalPoint point) {
        Map<Integer, String> names =
                point.bodies().stream().collect(Collectors.toMap(Body::id, CriticalPointTable::name));
        return point.bodies().stream().filter(Body::isElectron)
                .map(body -> names.getOrDefault(body.partner(), "\u2013"))
                .collect(Collectors.joining(", "));
    }

    private static String places(CriticalPoint point) {
        return point.bodies().stream().filter(Body::isElectron).limit(12)
                .map(body -> name(body) + " at " + Arrays.stream(body.at()).limit(8)
                        .mapToObj(value -> NumberText.place(value, DIGITS)).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    private static String name(Body body) {
        return new MathText("$" + body.label() + "$").plain();
    }
}
