package earnshaw.app.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks a person for a file.
public interface FilePicker {

    /// A file to open.
    Optional<Path> open(Optional<Path> folder);

    /// A file to write.
    ///
    /// @param name    proposed
    /// @param endings allowed, without the dot
    Optional<Path> save(Optional<Path> folder, String name, List<String> endings);

    /// Asks with the dialogs of the system.
    static FilePicker system(Window owner) {
        return new FilePicker() {
            @Override
            public Optional<Path> open(Optional<Path> folder) {
                FileChooser chooser = chooser(folder);
                chooser.getExtensionFilters().addAll(
                        new FileChooser.ExtensionFilter("Scenarios and figures", "*.json", "*.png", "*.svg", "*.pdf"),
                        new FileChooser.ExtensionFilter("Tables of charges", "*.csv", "*.tsv", "*.npy", "*.npz"),
                        new FileChooser.ExtensionFilter("All files", "*"));
                return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> save(Optional<Path> folder, String name, List<String> endings) {
                FileChooser chooser = chooser(folder);
                chooser.setInitialFileName(name);
                for (String ending : endings) {
                    chooser.getExtensionFilters().add(
                            new FileChooser.ExtensionFilter(ending.toUpperCase(java.util.Locale.ROOT), "*." + ending));
                }
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }

            private FileChooser chooser(Optional<Path> folder) {
                var chooser = new FileChooser();
                folder.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
                return chooser;
            }
        };
    }
}
