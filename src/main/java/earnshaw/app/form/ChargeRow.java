package earnshaw.app.form;

import earnshaw.problem.Body;
import java.util.ArrayList;
import java.util.List;
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
            at.get(i).set(now.at()[i]);
        }
        charge.set(now.charge());
        label.set(now.label());
        locked.set(now.locked());
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
