package earnshaw.app.kit;

import earnshaw.figure.style.Formula;
import java.awt.image.BufferedImage;
import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Formulas as pictures for the window.
public final class FormulaImages {

    private FormulaImages() {}

    /// A typeset formula.
    ///
    /// @param scale pixels per unit of the screen
    public static ImageView view(Formula formula, double scale) {
        WritableImage image = image(formula.image(scale));
        ImageView view = new ImageView(image);
        view.setFitWidth(image.getWidth() / scale);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        return view;
    }

    /// A picture of Java2D as one of JavaFX.
    public static WritableImage image(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), IntBuffer.wrap(pixels),
                width);
        return image;
    }

    /// A colour of Java2D as one of JavaFX.
    public static Color colour(java.awt.Color colour) {
        return Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getAlpha() / 255.0);
    }
}
