package earnshaw.app.kit;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/// Files that a person drops on a part of the window.
public final class FileDrop {

    private FileDrop() {}

    /// Lets files be dropped.
    ///
    /// @param dropped takes the first of them
    public static void accept(Node target, Consumer<Path> dropped) {
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        target.setOnDragDropped(event -> {
            if (event.getDragboard().hasFiles()) {
                dropped.accept(event.getDragboard().getFiles().getFirst().toPath());
                event.setDropCompleted(true);
            }
        });
    }
}
