package earnshaw.scenario.table;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An array as NumPy saves it: a header that describes it, then its numbers.
///
/// @param rows one for each index along the first axis; of one number where the array has one axis
record NpyFile(double[][] rows) {

    /// Numbers that are read at most.
    private static final long MOST = 10_000_000;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNED = 64;
    private static final Pattern HEADER = Pattern.compile(
            "\\{.*'descr':\\s*'([<>|=])([fiub])(\\d)'.*'fortran_order':\\s*(True|False).*'shape':\\s*\\((\\d+),?\\s*(\\d*),?\\s*\\).*}\\s*",
            Pattern.DOTALL);

    /// Reads a file.
    ///
    /// @throws IOException with what was found in plain words, for what is no array of numbers with one or two axes
    static NpyFile read(InputStream stream) throws IOException {
        try {
            return array(new DataInputStream(stream));
        } catch (EOFException _) {
            throw new IOException("an array that ends too early");
        }
    }

    private static NpyFile array(DataInputStream in) throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new IOException("a file that NumPy has not saved");
        }
        int major = in.read();
        in.read();
        int length = in.read() | in.read() << 8;
        if (major > 1) {
            length |= in.read() << 16 | in.read() << 24;
        }
        if (length < 0 || length > 1 << 16) {
            throw new IOException("an array whose header is damaged");
        }
        String header = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        Matcher said = HEADER.matcher(header);
        if (!said.matches()) {
            throw new IOException("an array of something else than numbers with one or two axes");
        }
        long count = Long.parseLong(said.group(5));
        long width = said.group(6).isEmpty() ? 1 : Long.parseLong(said.group(6));
        if (width < 1 || width > MOST || count * width > MOST) {
            throw new IOException("an array of " + count + " x " + width + " numbers");
        }
        int size = Integer.parseInt(said.group(3));
        ByteBuffer numbers = ByteBuffer.wrap(in.readNBytes((int) (count * width * size)))
                .order(said.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (numbers.remaining() < count * width * size) {
            throw new EOFException();
        }
        double[][] rows = new double[(int) count][(int) width];
        boolean columns = said.group(4).equals("True");
        for (int i = 0; i < count * width; i++) {
            int row = columns ? (int) (i % count) : (int) (i / width);
            int column = columns ? (int) (i / count) : (int) (i % width);
            rows[row][column] = number(numbers, said.group(2) + size);
        }
        return new NpyFile(rows);
    }

    private static double number(ByteBuffer numbers, String type) throws IOException {
        return switch (type) {
            case "f8" -> numbers.getDouble();
            case "f4" -> numbers.getFloat();
            case "i8" -> numbers.getLong();
            case "i4" -> numbers.getInt();
            case "i2" -> numbers.getShort();
            case "i1" -> numbers.get();
            case "u1", "b1" -> numbers.get() & 0xff;
            case "u2" -> numbers.getShort() & 0xffff;
            case "u4" -> numbers.getInt() & 0xffffffffL;
            default -> throw new IOException("numbers of type " + type);
        };
    }

    /// The file, with numbers of eight bytes.
    byte[] bytes() {
        int width = rows.length == 0 ? 0 : rows[0].length;
        String described = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + rows.length + ", " + width + "), }";
        int before = MAGIC.length + 2 + Short.BYTES;
        int filled = (before + described.length() + 1 + ALIGNED - 1) / ALIGNED * ALIGNED - before;
        ByteBuffer file = ByteBuffer.allocate(before + filled + rows.length * width * Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) filled);
        file.put((described + " ".repeat(filled - 1 - described.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
        for (double[] row : rows) {
            for (double number : row) {
                file.putDouble(number);
            }
        }
        return file.array();
    }
}
