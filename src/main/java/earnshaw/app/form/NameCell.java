package earnshaw.app.form;

import earnshaw.app.kit.FormulaImages;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Palette;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/// The colour and name of a charge: a filled disc for an electron, a ring for a proton, as in the scene.
final class NameCell extends TableCell<ChargeRow, String> {

    private final Supplier<Palette> palette;
    private final Circle mark = new Circle(4.5);

    NameCell(Supplier<Palette> palette) {
        this.palette = palette;
        getStyleClass().add("name-cell");
        setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(String label, boolean empty) {
        super.updateItem(label, empty);
        ChargeRow row = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || label == null || row == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        setText(new MathText("$" + label + "$").plain());
        Palette colours = palette.get();
        if (row.body() > 0) {
            mark.setFill(FormulaImages.colour(colours.electron(row.body())));
            mark.setStroke(null);
        } else {
            mark.setFill(Color.TRANSPARENT);
            mark.setStroke(FormulaImages.colour(colours.ink()));
            mark.setStrokeWidth(1.6);
        }
        setGraphic(mark);
    }
}
