package earnshaw.app.kit;

import earnshaw.figure.style.Formula;
import earnshaw.figure.style.Palette;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Running text in which `$...$` is typeset.
public final class RichText {

    private static final double SIZE = 14;
    private static final double SCALE = 2;
    private static final Pattern MATHS = Pattern.compile("\\$([^$]+)\\$");

    private RichText() {}

    /// One paragraph.
    public static TextFlow of(String source, Palette palette) {
        return of(source, palette, 1);
    }

    /// One paragraph with larger formulas.
    ///
    /// @param larger formulas against those of a window at a desk
    public static TextFlow of(String source, Palette palette, double larger) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("prose");
        Matcher maths = MATHS.matcher(source);
        int from = 0;
        while (maths.find()) {
            words(flow, source.substring(from, maths.start()));
            flow.getChildren().add(new Inline(maths.group(1), palette, larger));
            from = maths.end();
        }
        words(flow, source.substring(from));
        return flow;
    }

    private static void words(TextFlow flow, String words) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().add("prose-text");
            flow.getChildren().add(text);
        }
    }

    /// A formula that stands on the line of the text around it.
    private static final class Inline extends StackPane {

        private final double baseline;

        Inline(String tex, Palette palette, double larger) {
            Formula formula = new Formula(tex, SIZE * larger, palette.faint());
            baseline = formula.baseline();
            getChildren().add(FormulaImages.view(formula, SCALE));
            setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        }

        @Override
        public double getBaselineOffset() {
            return baseline;
        }
    }
}
