package earnshaw.app.session;

import earnshaw.app.kit.NumberText;
import earnshaw.problem.charges.Drawn;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// Changes of single places of a document.
public final class PathEdits {

    private PathEdits() {}

    /// Sets what stands at a path.
    ///
    /// @param json the value as JSON
    public static Session.Edit set(String path, String json) {
        return document -> ScenarioFile.set(document, path, json);
    }

    /// Sets what stands at a path; where that shapes the space of the bodies, they are kept and fitted into the new
    /// one.
    ///
    /// @param json the value as JSON
    public static Session.Edit adapted(String path, String json) {
        return document -> ScenarioFile.adapted(document, path, json);
    }

    /// Sets what stands at a key of a body's charge.
    public static Session.Edit set(int body, String key, String json) {
        return set(List.of(body), key, json);
    }

    /// Sets what stands at a key of the charges of several bodies.
    public static Session.Edit set(Collection<Integer> bodies, String key, String json) {
        return document -> ScenarioFile.set(document, bodies.stream()
                .map(body -> having(document, body, key) + "=" + json)
                .toList());
    }

    /// Makes the charges of several bodies larger or smaller: their sizes become round multiples of the amount, and
    /// their signs stay. A charge of 0 grows with the usual sign, minus for an electron and plus for a proton, and
    /// stays 0 otherwise.
    ///
    /// @param amount by how much; below 0 to make them smaller
    public static Session.Edit resized(Collection<Integer> bodies, double amount) {
        double parts = 1 / Math.abs(amount);
        return document -> ScenarioFile.set(document, bodies.stream().map(body -> {
            String path = having(document, body, "charge");
            double before = charge(document, body);
            double size = Math.max(0, Math.rint((Math.abs(before) + amount) * parts) / parts);
            double sign = before == 0 ? usual(body) : before;
            return path + "=" + json(Math.copySign(size, sign));
        }).toList());
    }

    private static double usual(int body) {
        return body > 0 ? -1 : 1;
    }

    /// Changes the charges of several bodies.
    public static Session.Edit charge(Collection<Integer> bodies, DoubleUnaryOperator change) {
        return document -> ScenarioFile.set(document, bodies.stream()
                .map(body -> having(document, body, "charge") + "="
                        + json(change.applyAsDouble(charge(document, body))))
                .toList());
    }

    // Vectors of a network are bodies as charges are, but nothing can be set of them beside their places.
    private static String having(Scenario document, int body, String key) {
        String path = of(document, body) + "." + key;
        try {
            Catalog.schema().get(document, drawn(document, path));
            return path;
        } catch (IllegalArgumentException missing) {
            throw new IllegalArgumentException(key.equals("locked")
                    ? "The vectors of this problem cannot be locked; charges can"
                    : "The vectors of this problem have no " + key + " that could be changed", missing);
        }
    }

    // Of a request that was drawn, the charges stand beside it.
    private static String drawn(Scenario document, String path) {
        int index = path.indexOf('[');
        boolean drawn = index > 0 && Catalog.schema().get(document, path.substring(0, index)) instanceof Drawn;
        return drawn ? path.substring(0, index) + ".drawn" + path.substring(index) : path;
    }

    private static double charge(Scenario document, int body) {
        Object charge = Catalog.schema().get(document, drawn(document, of(document, body) + ".charge"));
        return charge instanceof OptionalDouble given ? given.orElse(usual(body)) : 0;
    }

    private static String of(Scenario document, int body) {
        String place = document.problem().path(body);
        int slash = place.indexOf('/');
        return "problem." + (slash < 0 ? place : place.substring(0, slash) + "[" + place.substring(slash + 1) + "]");
    }

    /// A number as JSON.
    public static String json(double value) {
        return NumberText.full(value);
    }
}
