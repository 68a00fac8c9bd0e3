package earnshaw.app.page;

import earnshaw.app.kit.NumberText;
import earnshaw.math.Norms;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.scenario.table.TableCharge;
import earnshaw.scenario.table.TableReading;
import earnshaw.scenario.table.TableReadings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Charges as a table in text, one line each: `electron,0.5,-0.25,-1` is kind, coordinates, charge.
///
/// [TableReadings] finds what a text may mean. The kind may be missing: a charge above 0 is a proton then. The charge
/// may be missing: -1 for an electron, 1 for a proton; without both it is an electron. On the sphere positions are
/// normalised.
///
/// @param meaning what the text's marks and columns were taken for
/// @param charges that could be read
/// @param faults  what could not, a line each
/// @param doubts  what a person should know before it is taken, a line each
record ChargeText(String meaning, List<Entry> charges, List<String> faults, List<String> doubts) {

    /// One line of the table.
    record Entry(Body.Kind kind, double[] at, double charge) {}

    ChargeText {
        charges = List.copyOf(charges);
        faults = List.copyOf(faults);
        doubts = List.copyOf(doubts);
    }

    /// Bodies as text, with every digit.
    static String of(List<Body> bodies, Ground ground) {
        StringBuilder text = new StringBuilder("kind");
        for (int i = 1; i <= ground.dimension(); i++) {
            text.append(",x_").append(i);
        }
        text.append(",charge\n");
        for (Body body : bodies) {
            text.append(body.isElectron() ? "electron" : "proton").append(',')
                    .append(Arrays.stream(body.at()).mapToObj(NumberText::full).collect(Collectors.joining(",")))
                    .append(',').append(NumberText.full(body.charge())).append('\n');
        }
        return text.toString();
    }

    /// Every way in which a text can be read; a single one with faults where there is none.
    static List<ChargeText> readings(String text, Ground ground) {
        return readings(TableReadings.of(text, ground.dimension()), ground);
    }

    /// The same for a table that was read.
    static List<ChargeText> readings(TableReadings table, Ground ground) {
        return table.readings().isEmpty()
                ? List.of(new ChargeText("", List.of(), table.faults(), List.of()))
                : table.readings().stream().map(one -> of(one, ground)).toList();
    }

    /// The same after a person has said that it is meant so.
    ChargeText settled() {
        return new ChargeText(meaning, charges, faults, List.of());
    }

    /// What it says, a line for each charge.
    List<String> lines() {
        return charges.stream().map(one -> (one.kind() == Body.Kind.ELECTRON ? "electron at (" : "proton at (")
                + Arrays.stream(one.at()).mapToObj(NumberText::full).collect(Collectors.joining(", "))
                + "), charge " + NumberText.full(one.charge())).toList();
    }

    private static ChargeText of(TableReading reading, Ground ground) {
        List<Entry> charges = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (TableCharge charge : reading.charges()) {
            try {
                charges.add(entry(charge, ground));
            } catch (IllegalArgumentException wrong) {
                faults.add("charge " + (charges.size() + faults.size() + 1) + ": " + wrong.getMessage());
            }
        }
        return new ChargeText(reading.meaning(), charges, faults, reading.doubts());
    }

    private static Entry entry(TableCharge row, Ground ground) {
        boolean proton = row.kind().map(kind -> kind == Body.Kind.PROTON).orElse(row.charge().orElse(-1) > 0);
        double[] at = row.at().stream().mapToDouble(Double::doubleValue).toArray();
        if (ground instanceof Ground.Round) {
            double length = Norms.of(at);
            if (length == 0) {
                throw new IllegalArgumentException("the origin, allowed are places on the sphere");
            }
            at = Arrays.stream(at).map(x -> x / length).toArray();
        }
        return new Entry(proton ? Body.Kind.PROTON : Body.Kind.ELECTRON, at, row.charge().orElse(proton ? 1 : -1));
    }
}
