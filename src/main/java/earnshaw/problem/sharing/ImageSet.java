package earnshaw.problem.sharing;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Grey images of one size, as an IDX file holds them: the magic number 0x00000803, number of images, rows, columns,
/// each of four bytes with the highest first, then a byte for every pixel. Immutable.
///
/// Source of the format: the MNIST database of handwritten digits.
final class ImageSet {

    private static final int MAGIC = 0x0803;
    private static final int GZIP = 0x1f8b;
    private static final long MOST = 1L << 28;

    private final int count;
    private final int rows;
    private final int columns;
    private final byte[] pixels;

    private ImageSet(int count, int rows, int columns, byte[] pixels) {
        this.count = count;
        this.rows = rows;
        this.columns = columns;
        this.pixels = pixels;
    }

    /// Reads a file, plain or gzipped.
    ///
    /// @throws IOException with what was found in plain words, for what cannot be read and what is no such file
    static ImageSet read(InputStream file) throws IOException {
        BufferedInputStream start = new BufferedInputStream(file);
        start.mark(2);
        int first = start.read() << 8 | start.read();
        start.reset();
        try {
            return pixels(
                    new DataInputStream(first == GZIP ? new BufferedInputStream(new GZIPInputStream(start)) : start));
        } catch (EOFException _) {
            throw new IOException("a file that ends too early");
        } catch (ZipException broken) {
            throw new IOException("a broken gzip file (" + broken.getMessage() + ")");
        }
    }

    private static ImageSet pixels(DataInputStream file) throws IOException {
        int magic = file.readInt();
        if (magic != MAGIC) {
            throw new IOException(
                    String.format(Locale.ROOT, "the magic number 0x%08x, not 0x%08x of images", magic, MAGIC));
        }
        int count = file.readInt();
        int rows = file.readInt();
        int columns = file.readInt();
        if (count < 1 || rows < 1 || columns < 1 || count > MOST / rows / columns) {
            throw new IOException(count + " images of " + rows + " x " + columns + " pixels");
        }
        int size = count * rows * columns;
        byte[] pixels = file.readNBytes(size);
        if (pixels.length < size) {
            throw new IOException(pixels.length + " pixels where " + count + " images of " + rows + " x " + columns
                    + " have " + size);
        }
        if (file.read() >= 0) {
            throw new IOException(
                    "more than the " + size + " pixels of " + count + " images of " + rows + " x " + columns);
        }
        return new ImageSet(count, rows, columns, pixels);
    }

    int count() {
        return count;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /// Writes a square patch of an image row by row, each pixel from 0 to 1, less the patch's mean.
    ///
    /// @param top,left the patch's first pixel
    void patch(int image, int top, int left, int side, double[] patch) {
        double sum = 0;
        for (int r = 0; r < side; r++) {
            int from = (image * rows + top + r) * columns + left;
            for (int c = 0; c < side; c++) {
                double pixel = (pixels[from + c] & 0xff) / 255.0;
                patch[r * side + c] = pixel;
                sum += pixel;
            }
        }
        double mean = sum / (side * side);
        for (int i = 0; i < side * side; i++) {
            patch[i] -= mean;
        }
    }
}
