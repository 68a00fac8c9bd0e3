package earnshaw.app.form;

import earnshaw.app.kit.NumberText;
import earnshaw.app.session.BodyEdits;
import earnshaw.app.session.MeaningfulCharges;
import earnshaw.app.session.PathEdits;
import earnshaw.app.session.Session;
import earnshaw.problem.Body;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The charges as a table: every coordinate and every charge can be typed. What is selected here is selected in the
/// scene.
public final class ChargeTable extends TableView<ChargeRow> {

    /// Nanoseconds between two looks at a run that plays: digits that change faster cannot be read.
    private static final long EVERY = 200_000_000L;

    private static final double ROW_HEIGHT = 29;

    /// Dimensions whose columns share the width; more of them scroll.
    private static final int FITTING = 3;

    private final Session session;
    private final MeaningfulCharges charged;
    private final Map<Integer, ChargeRow> rows = new HashMap<>();
    private List<Integer> shown = List.of();
    private int dimension;
    private boolean shownCharges;
    private long drawn;
    private boolean stale;
    private boolean following;

    /// @param session whose charges the table shows and changes
    public ChargeTable(Session session) {
        this.session = session;
        charged = new MeaningfulCharges(session);
        setId("charges");
        getStyleClass().addAll("dense", "charges");
        setEditable(true);
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Label("No charges yet: press E or P"));
        setRowFactory(_ -> new TableRow<>());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        session.selection().ids().subscribe(this::follow);
        session.theme().subscribe(this::refresh);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<ChargeRow>) _ -> choose());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if ((event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)
                    && session.selectedBody() != null) {
                session.attempt(BodyEdits.removed(session.selection().ids().get()));
                event.consume();
            }
        });
    }

    /// Height in which every line shows.
    double needed() {
        return (getItems().size() + 1) * ROW_HEIGHT + 8;
    }

    /// Shows the newest numbers, a few times a second while a run plays.
    public void pulse(long now) {
        stale |= session.fresh();
        if (stale && (!session.playing() || now - drawn > EVERY)) {
            stale = false;
            drawn = now;
            show(session.frame().picture().bodies());
        }
    }

    private void show(List<Body> bodies) {
        int size = bodies.isEmpty() ? dimension : bodies.getFirst().at().length;
        if (size != dimension || charged.now() != shownCharges) {
            dimension = size;
            shownCharges = charged.now();
            rows.clear();
            shown = List.of();
            getColumns().setAll(columns());
            setColumnResizePolicy(dimension <= FITTING
                    ? CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS
                    : UNCONSTRAINED_RESIZE_POLICY);
        }
        bodies.forEach(body -> rows.computeIfAbsent(body.id(), _ -> new ChargeRow(body)).show(body));
        List<Integer> ids = bodies.stream().map(Body::id).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            rows.keySet().retainAll(ids);
            getItems().setAll(ids.stream().map(rows::get).toList());
            follow();
            getParent().requestLayout();
        }
    }

    private void choose() {
        List<Integer> chosen = getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(ChargeRow::body)
                .toList();
        if (!following && !chosen.isEmpty()
                && !Set.copyOf(chosen).equals(Set.copyOf(session.selection().ids().get()))) {
            session.selection().choose(chosen);
        }
    }

    private void follow() {
        List<ChargeRow> chosen =
                session.selection().ids().get().stream().map(rows::get).filter(Objects::nonNull).toList();
        if (!Set.copyOf(chosen).equals(Set.copyOf(getSelectionModel().getSelectedItems()))) {
            following = true;
            getSelectionModel().clearSelection();
            chosen.forEach(getSelectionModel()::select);
            if (!chosen.isEmpty()) {
                scrollTo(chosen.getLast());
            }
            following = false;
        }
    }

    private List<TableColumn<ChargeRow, ?>> columns() {
        List<TableColumn<ChargeRow, ?>> columns = new ArrayList<>();
        TableColumn<ChargeRow, String> name = new TableColumn<>(shownCharges ? "charge" : "");
        name.setCellValueFactory(cell -> cell.getValue().label());
        name.setCellFactory(_ -> new NameCell(() -> session.theme().get().palette()));
        name.setEditable(false);
        columns.add(sized(name, 54, 64));
        for (int i = 0; i < dimension; i++) {
            columns.add(coordinate(i));
        }
        if (shownCharges) {
            columns.add(charge());
        }
        TableColumn<ChargeRow, Boolean> lock = new TableColumn<>();
        lock.setCellValueFactory(cell -> cell.getValue().locked());
        lock.setCellFactory(_ -> new LockCell(
                row -> session.attempt(PathEdits.set(row.body(), "locked", String.valueOf(!row.locked().get())))));
        lock.setEditable(false);
        columns.add(sized(lock, 26, 30));
        lock.setMaxWidth(30);
        return columns;
    }

    private TableColumn<ChargeRow, Number> charge() {
        TableColumn<ChargeRow, Number> charge = new TableColumn<>("q");
        charge.setCellValueFactory(cell -> cell.getValue().charge());
        charge.setCellFactory(_ -> new NumberCell(ChargeTable::signed,
                (row, value) -> session.change(PathEdits.set(row.body(), "charge", PathEdits.json(value))),
                session.errors()::tell));
        return sized(charge, 32, 50);
    }

    private TableColumn<ChargeRow, Number> coordinate(int i) {
        TableColumn<ChargeRow, Number> column = new TableColumn<>("x" + subscript(i + 1));
        column.setCellValueFactory(cell -> cell.getValue().at(i));
        column.setCellFactory(
                _ -> new NumberCell(value -> NumberText.place(value, 4), (row, value) -> place(row, i, value),
                        session.errors()::tell));
        return sized(column, 50, dimension < 3 ? 70 : 60);
    }

    private Optional<String> place(ChargeRow row, int coordinate, double value) {
        Body body = session.frame().picture().body(row.body());
        if (body == null) {
            return Optional.of("this charge is gone");
        }
        double[] at = session.position(body).clone();
        at[coordinate] = value;
        session.place(body.id(), at);
        return Optional.empty();
    }

    // A charge is shown with its sign and at most three decimals.
    private static String signed(double charge) {
        double rounded = Math.abs(charge) < 1 ? Math.rint(charge * 1e3) / 1e3 : charge;
        return (charge > 0 ? "+" : "") + (rounded == 0 ? NumberText.brief(charge, 1) : NumberText.brief(rounded));
    }

    private static <T> TableColumn<ChargeRow, T> sized(TableColumn<ChargeRow, T> column, double least, double width) {
        column.setMinWidth(least);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(true);
        return column;
    }

    private static String subscript(int number) {
        StringBuilder digits = new StringBuilder();
        for (char digit : String.valueOf(number).toCharArray()) {
            digits.append((char) ('\u2080' + digit - '0'));
        }
        return digits.toString();
    }
}
