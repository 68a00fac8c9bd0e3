package earnshaw.app.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import earnshaw.figure.style.Palette;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Light or dark: the style sheet of the window and the palette of its figures, which are chosen together.
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), Palette.LIGHT),
    DARK(new PrimerDark().getUserAgentStylesheet(), Palette.DARK);

    private static final List<String> FONTS = List.of("Roboto-Regular", "Roboto-Medium", "Roboto-Bold");

    private final String controls;
    private final Palette palette;

    Theme(String controls, Palette palette) {
        this.controls = controls;
        this.palette = palette;
    }

    /// What a person may choose.
    public enum Choice {
        SYSTEM("Like the system"), LIGHT("Light"), DARK("Dark");

        private final String words;

        Choice(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /// The theme meant, asking the system where it decides.
        public Theme theme() {
            return switch (this) {
                case LIGHT -> Theme.LIGHT;
                case DARK -> Theme.DARK;
                case SYSTEM ->
                    Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
            };
        }

        /// The choice of a name; [#SYSTEM] for names that mean nothing.
        static Choice named(String name) {
            for (Choice choice : values()) {
                if (choice.name().equals(name.toUpperCase(Locale.ROOT))) {
                    return choice;
                }
            }
            return SYSTEM;
        }
    }

    /// The colours of the figures that go with it.
    public Palette palette() {
        return palette;
    }

    /// Dresses all controls; before the first is made, or JavaFX reads a style sheet of its own first.
    public void dress() {
        Application.setUserAgentStylesheet(controls);
    }

    /// Dresses the scene and all controls.
    public void dress(Scene scene) {
        loadFonts();
        dress();
        String own = Objects.requireNonNull(Theme.class.getResource("/earnshaw/app/earnshaw.css")).toExternalForm();
        if (!scene.getStylesheets().contains(own)) {
            scene.getStylesheets().add(own);
        }
        scene.getRoot().getStyleClass().removeAll("light", "dark");
        scene.getRoot().getStyleClass().add(name().toLowerCase(Locale.ROOT));
    }

    private static void loadFonts() {
        for (String font : FONTS) {
            try (InputStream in = Theme.class.getResourceAsStream("/assets/fonts/" + font + ".ttf")) {
                Font.loadFont(in, 13);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
