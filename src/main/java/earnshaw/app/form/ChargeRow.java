package earnshaw.app.form;

import earnshaw.problem.Body;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One line of the table of charges, kept over the life of a body so that cells follow its numbers.
public final class ChargeRow {

    private final int body;
    private final List<DoubleProperty> at = new ArrayList<>();
    private final DoubleProperty charge = new SimpleDoubleProperty();
    private final StringProperty label = new SimpleStringProperty();
    private final BooleanProperty locked = new SimpleBooleanProperty();
    private final Map<Integer, Refused> refused = new HashMap<>();

    /// A text that was typed and could not be taken.
    ///
    /// @param why what was found, and what is allowed
    record Refused(String typed, String why) {}

    ChargeRow(Body body) {
        this.body = body.id();
        for (int i = 0; i < body.at().length; i++) {
            at.add(new SimpleDoubleProperty());
        }
        show(body);
    }

    /// Takes over the present numbers.
    void show(Body now) {
        for (int i = 0; i < at.size(); i++) {
            if (at.get(i).get() != now.at()[i]) {
                refused.clear();
            }
            at.get(i).set(now.at()[i]);
        }
        charge.set(now.charge());
        label.set(now.label());
        locked.set(now.locked());
    }

    /// The text in a column that could not be taken; empty where there is none.
    Optional<Refused> refused(int column) {
        return Optional.ofNullable(refused.get(column));
    }

    /// Keeps a text that could not be taken.
    void refuse(int column, Refused text) {
        refused.put(column, text);
    }

    /// Gives up a text that could not be taken.
    void forget(int column) {
        refused.remove(column);
    }

    /// Id of the body.
    int body() {
        return body;
    }

    /// A coordinate.
    DoubleProperty at(int coordinate) {
        return at.get(coordinate);
    }

    DoubleProperty charge() {
        return charge;
    }

    /// Its name in TeX.
    StringProperty label() {
        return label;
    }

    BooleanProperty locked() {
        return locked;
    }
}
