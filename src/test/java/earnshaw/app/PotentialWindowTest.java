package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of a potential: asked for beside its formula, checked with samples.
@Tag("window")
class PotentialWindowTest {

    @TempDir Path folder;

    @Test
    void thePotentialIsShownAndCheckedWithSamples() {
        try (var opened = Opened.preset("gaussian-trap", folder)) {
            opened.click("#about-potential");
            Fx.until("the page", () -> opened.window().workspace().lookup("#potential-page") != null);
            Fx.until("its figure",
                    () -> opened.window().workspace().lookup("#potential-page .image-view") instanceof ImageView view
                            && view.getImage() != null);
            opened.click("#check-samples");
            Label outcome = (Label) opened.node("#samples-outcome");
            Fx.until("an estimate", () -> outcome.getText().contains("standard errors apart"));
            double apart =
                    Double.parseDouble(outcome.getText().replaceFirst(".*: ([-.0-9e]+) standard errors.*", "$1"));
            assertTrue(apart < 5, outcome.getText());
        }
    }
}
