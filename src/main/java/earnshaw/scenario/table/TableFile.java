package earnshaw.scenario.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import earnshaw.problem.Body;
import earnshaw.schema.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Charges in files of other programs, told apart by the ending of their names: `.csv` and `.tsv` are text, `.npy` is
/// an array with a row for each charge, `.npz` holds such arrays by name (`electrons`, `protons`, `positions` or a
/// single one, and `charges`).
public final class TableFile {

    private static final List<String> POSITIONS = List.of("electrons", "protons", "positions", "x");
    private static final String ARRAY = ".npy";

    private TableFile() {}

    /// Whether a file's name ends like that of a table.
    public static boolean isTable(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|npy|npz)");
    }

    /// Whether a table can be written to a file of this name.
    public static boolean isWritten(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|npy)");
    }

    /// Reads a file.
    ///
    /// @param dimension of the space of the charges
    /// @throws IOException when it cannot be read; what is wrong with a text is in the readings' faults
    public static TableReadings read(Path file, int dimension) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(Files.exists(file) ? "not a regular file" : "no such file");
        }
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(ARRAY)) {
            return arrays(Map.of("positions", NpyFile.read(new ByteArrayInputStream(bytes))), dimension);
        }
        if (name.endsWith(".npz")) {
            return arrays(zipped(bytes), dimension);
        }
        return TableReadings.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(),
                dimension);
    }

    private static Map<String, NpyFile> zipped(byte[] bytes) throws IOException {
        Map<String, NpyFile> arrays = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(ARRAY)) {
                    arrays.put(entry.getName().substring(0, entry.getName().length() - ARRAY.length()),
                            NpyFile.read(zip));
                }
            }
        }
        return arrays;
    }

    private static TableReadings arrays(Map<String, NpyFile> arrays, int dimension) throws IOException {
        List<String> known = arrays.keySet().stream().filter(POSITIONS::contains).toList();
        List<String> names = known.isEmpty() && arrays.size() == 1 ? List.copyOf(arrays.keySet()) : known;
        if (names.isEmpty()) {
            throw new IOException("the arrays " + String.join(", ", arrays.keySet())
                    + ", none of them named positions, electrons or protons");
        }
        Optional<NpyFile> charges =
                Optional.ofNullable(arrays.get("charges")).or(() -> Optional.ofNullable(arrays.get("charge")));
        List<TableCharge> all = new ArrayList<>();
        for (String name : names) {
            double[][] rows = Objects.requireNonNull(arrays.get(name)).rows();
            if (charges.isPresent() && (names.size() > 1 || charges.get().rows().length != rows.length)) {
                throw new IOException(charges.get().rows().length + " charges for " + rows.length + " rows of " + name);
            }
            for (int i = 0; i < rows.length; i++) {
                OptionalDouble size =
                        charges.isPresent() ? OptionalDouble.of(charges.get().rows()[i][0]) : OptionalDouble.empty();
                all.add(charge(rows[i], size, kind(name), dimension));
            }
        }
        return new TableReadings(List.of(new TableReading("arrays of NumPy", all, List.of())), List.of());
    }

    private static Optional<Body.Kind> kind(String name) {
        return switch (name) {
            case "electrons" -> Optional.of(Body.Kind.ELECTRON);
            case "protons" -> Optional.of(Body.Kind.PROTON);
            default -> Optional.empty();
        };
    }

    private static TableCharge charge(double[] row, OptionalDouble size, Optional<Body.Kind> kind, int dimension)
            throws IOException {
        boolean charged = row.length == dimension + 1 && size.isEmpty();
        if (row.length != dimension && !charged) {
            throw new IOException("rows of " + row.length + " numbers, not " + dimension + " coordinates");
        }
        if (!Arrays.stream(row).allMatch(Double::isFinite) || !Double.isFinite(size.orElse(0))) {
            throw new IOException("a number that is not finite");
        }
        return new TableCharge(kind, Arrays.stream(row).limit(dimension).boxed().toList(),
                charged ? OptionalDouble.of(row[dimension]) : size, "");
    }

    /// Bodies as a table that [#read] understands: text with a line of names, or the electrons' positions as an array.
    ///
    /// @param name whose ending says which
    /// @throws IllegalArgumentException for an ending that is no table's or cannot be written
    public static byte[] write(String name, List<Body> bodies) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "csv" -> text(bodies, ',');
            case "tsv" -> text(bodies, '\t');
            case "npy" ->
                new NpyFile(bodies.stream().filter(Body::isElectron).map(Body::at).toArray(double[][]::new)).bytes();
            default -> throw new IllegalArgumentException(name + ", allowed a name that ends in .csv, .tsv or .npy");
        };
    }

    private static byte[] text(List<Body> bodies, char mark) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(mark).lineDelimiter(LineDelimiter.LF).build(text)) {
            List<String> names = new ArrayList<>(List.of("kind"));
            int dimension = bodies.isEmpty() ? 0 : bodies.getFirst().at().length;
            for (int i = 1; i <= dimension; i++) {
                names.add("x_" + i);
            }
            names.addAll(List.of("charge", "label"));
            writer.writeRecord(names);
            for (Body body : bodies) {
                List<String> cells = new ArrayList<>(List.of(body.isElectron() ? "electron" : "proton"));
                Arrays.stream(body.at()).mapToObj(Schema::number).forEach(cells::add);
                cells.addAll(List.of(Schema.number(body.charge()), body.label()));
                writer.writeRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
