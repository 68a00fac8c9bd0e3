package earnshaw.scenario.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earnshaw.problem.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

    private static final List<Body> BODIES = List.of(
            new Body(1, Body.Kind.ELECTRON, "", new double[] {1.0 / 3, -1e-9}, -0.1, new double[2], 0, false, false, 0,
                    1),
            new Body(2, Body.Kind.PROTON, "a \"b\", c", new double[] {4, 5}, 2, new double[2], 2, false, false, 0, 1));

    @TempDir Path directory;

    @Test
    void whatIsWrittenIsReadAgainToTheLastDigit() throws IOException {
        for (String name : List.of("a.csv", "a.tsv", "A.CSV")) {
            TableReadings table =
                    TableFile.read(Files.write(directory.resolve(name), TableFile.write(name, BODIES)), 2);
            assertEquals(List.of(
                    new TableCharge(Optional.of(Body.Kind.ELECTRON), List.of(1.0 / 3, -1e-9), OptionalDouble.of(-0.1),
                            ""),
                    new TableCharge(Optional.of(Body.Kind.PROTON), List.of(4.0, 5.0), OptionalDouble.of(2),
                            "a \"b\", c")),
                    table.readings().getFirst().charges());
            assertEquals(true, table.certain());
        }
    }

    @Test
    void anArrayHoldsTheElectrons() throws IOException {
        Path file = Files.write(directory.resolve("a.npy"), TableFile.write("a.npy", BODIES));
        assertEquals(List.of(List.of(1.0 / 3, -1e-9)),
                TableFile.read(file, 2).readings().getFirst().charges().stream().map(TableCharge::at).toList());
        assertEquals(0, (Files.size(file) - 2 * Double.BYTES) % 64, "NumPy wants its numbers aligned");
    }

    /// The bytes of `numpy.array([[1, 2], [3, 4]], dtype='>i2', order='F')`.
    @Test
    void otherTypesAndOrdersAreRead() throws IOException {
        String header = "{'descr': '>i2', 'fortran_order': True, 'shape': (2, 2), }" + " ".repeat(59) + "\n";
        byte[] start = ("\u0093NUMPY\u0001\u0000" + (char) header.length() + "\u0000" + header)
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(start, start.length + 8);
        System.arraycopy(new byte[] {0, 1, 0, 3, 0, 2, 0, 4}, 0, all, start.length, 8);
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, NpyFile.read(new ByteArrayInputStream(all)).rows());
    }

    @Test
    void arraysByNameAreReadFromAnArchive() throws IOException {
        Path file = directory.resolve("a.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : List.of("electrons.npy", "protons.npy", "other.npy")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(TableFile.write(name, BODIES));
            }
        }
        assertEquals(List.of(Optional.of(Body.Kind.ELECTRON), Optional.of(Body.Kind.PROTON)),
                TableFile.read(file, 2).readings().getFirst().charges().stream().map(TableCharge::kind).toList());
    }

    /// Damage ends in one sentence.
    @Test
    void aDamagedArrayIsRefused() {
        byte[] good = TableFile.write("a.npy", BODIES);
        Random random = new Random(1);
        for (int i = 0; i < 5000; i++) {
            byte[] bad = good.clone();
            for (int j = 0; j <= random.nextInt(4); j++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            byte[] cut = java.util.Arrays.copyOf(bad, random.nextInt(bad.length + 1));
            try {
                NpyFile.read(new ByteArrayInputStream(cut));
            } catch (IOException refused) {
                assertEquals(1, refused.getMessage().lines().count());
            }
        }
        assertThrows(IOException.class, () -> NpyFile.read(new ByteArrayInputStream(new byte[0])));
    }
}
