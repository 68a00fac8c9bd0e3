package earnshaw.scenario.table;

import earnshaw.problem.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which column of a table means what.
///
/// @param roles  of each column
/// @param doubts what a person should know of them
record TableColumns(List<Role> roles, List<String> doubts) {

    /// What a column means.
    sealed interface Role {

        /// A coordinate, counted from 0.
        record Coordinate(int index) implements Role {}

        /// One of the others.
        enum Other implements Role { CHARGE, KIND, LABEL, PASSED_OVER }
    }

    private static final Pattern NUMBERED = Pattern.compile("(?:x|w|theta|\u03b8)[_\\[{]*(\\d{1,6})[\\]}]*");

    /// Whether a first row names columns: all its cells are words, and none is a number such as `pi` or a kind.
    static boolean named(List<String> cells, TableFormat format) {
        return cells.stream().allMatch(cell -> cell.isEmpty() || Character.isLetter(cell.codePointAt(0)))
                && cells.stream().noneMatch(cell -> format.number(cell).isPresent() || kind(cell).isPresent());
    }

    /// The columns by their names.
    ///
    /// @throws IllegalArgumentException with what is missing
    static TableColumns of(List<String> names, int dimension) {
        List<Role> roles = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        boolean fromZero = names.stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).matches("(?:x|w|theta|\u03b8)[_\\[{]*0[\\]}]*"));
        for (String name : names) {
            Role role = role(name.toLowerCase(Locale.ROOT), fromZero);
            boolean beyond = role instanceof Role.Coordinate one && (one.index() >= dimension || roles.contains(role));
            if (beyond || role == null) {
                doubts.add("the column \"" + name + "\" is passed over");
            }
            roles.add(beyond || role == null ? Role.Other.PASSED_OVER : role);
        }
        for (int i = 0; i < dimension; i++) {
            if (!roles.contains(new Role.Coordinate(i))) {
                throw new IllegalArgumentException("no column named x_" + (i + 1));
            }
        }
        return new TableColumns(roles, doubts);
    }

    private static @Nullable Role role(String name, boolean fromZero) {
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            return new Role.Coordinate(Integer.parseInt(numbered.group(1)) - (fromZero ? 0 : 1));
        }
        return switch (name) {
            case "x" -> new Role.Coordinate(0);
            case "y" -> new Role.Coordinate(1);
            case "z" -> new Role.Coordinate(2);
            case "charge", "q" -> Role.Other.CHARGE;
            case "kind", "type" -> Role.Other.KIND;
            case "label", "name" -> Role.Other.LABEL;
            case "", "id", "index", "#", "unnamed: 0" -> Role.Other.PASSED_OVER;
            default -> null;
        };
    }

    /// Columns in the usual order: kind where there is one, coordinates, charge where there is one.
    ///
    /// @param passed columns before them that mean nothing
    /// @throws IllegalArgumentException when there are too few or too many
    static TableColumns inOrder(List<String> cells, int dimension, int passed) {
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < passed; i++) {
            roles.add(Role.Other.PASSED_OVER);
        }
        if (cells.size() > passed && kind(cells.get(passed)).isPresent()) {
            roles.add(Role.Other.KIND);
        }
        int left = cells.size() - roles.size();
        if (left != dimension && left != dimension + 1) {
            throw new IllegalArgumentException(left + (left == 1 ? " number" : " numbers") + ", allowed " + dimension
                    + " coordinates and a charge");
        }
        for (int i = 0; i < dimension; i++) {
            roles.add(new Role.Coordinate(i));
        }
        if (left > dimension) {
            roles.add(Role.Other.CHARGE);
        }
        return new TableColumns(roles, List.of());
    }

    /// The charge that a row describes.
    ///
    /// @throws IllegalArgumentException with what is wrong
    TableCharge charge(List<String> cells, int dimension, TableFormat format) {
        if (cells.size() > roles.size()) {
            throw new IllegalArgumentException(cells.size() + " columns, allowed " + roles.size());
        }
        Double[] at = new Double[dimension];
        Optional<Body.Kind> kind = Optional.empty();
        OptionalDouble charge = OptionalDouble.empty();
        String label = "";
        Function<String, Double> number = cell -> number(cell, format);
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            switch (roles.get(i)) {
                case Role.Coordinate one -> at[one.index()] = number.apply(cell);
                case Role.Other other -> {
                    switch (other) {
                        case CHARGE -> charge = cell.isEmpty() ? charge : OptionalDouble.of(number.apply(cell));
                        case KIND -> kind = Optional.of(kind(cell)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "\"" + cell + "\", allowed electron or proton")));
                        case LABEL -> label = cell;
                        case PASSED_OVER -> {}
                    }
                }
            }
        }
        for (int i = 0; i < dimension; i++) {
            if (at[i] == null) {
                throw new IllegalArgumentException("no x_" + (i + 1) + ", allowed " + dimension + " coordinates");
            }
        }
        return new TableCharge(kind, List.of(at), charge, label);
    }

    private static double number(String cell, TableFormat format) {
        double value = format.number(cell)
                .orElseThrow(() -> new IllegalArgumentException("\"" + cell + "\", allowed a number"));
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(cell + ", allowed are finite numbers");
        }
        return value;
    }

    private static Optional<Body.Kind> kind(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "electron", "electrons" -> Optional.of(Body.Kind.ELECTRON);
            case "proton", "protons" -> Optional.of(Body.Kind.PROTON);
            default -> Optional.empty();
        };
    }
}
