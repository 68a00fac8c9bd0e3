package earnshaw.app.form;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// The left column: the forms as high as they need to be, the table of charges below them, and its buttons. Where there
/// is not room for both, each has at least its share.
public final class SidePane extends Region {

    private static final double SHARE = 0.42;

    private final ScrollPane form;
    private final ChargeTable table;
    private final Region buttons;

    /// @param buttons below the table
    public SidePane(ScrollPane form, ChargeTable table, Region buttons) {
        this.form = form;
        this.table = table;
        this.buttons = buttons;
        getStyleClass().add("side-pane");
        getChildren().addAll(form, table, buttons);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double foot = buttons.prefHeight(width);
        double room = Math.max(0, getHeight() - foot);
        double forms = Math.ceil(form.getContent().prefHeight(width)) + 1;
        double charges = Math.clamp(table.needed(), 0, Math.max(0, room * SHARE));
        double top = Math.rint(Math.min(forms, room - charges));
        form.resizeRelocate(0, 0, width, top);
        table.resizeRelocate(0, top, width, room - top);
        buttons.resizeRelocate(0, room, width, foot);
    }
}
