package earnshaw.app;

import earnshaw.scenario.ScenarioFile;

/// Changes of single places of a document.
final class Paths {

    private Paths() {}

    /// Sets what stands at a path.
    ///
    /// @param json the value as JSON
    static Session.Edit set(String path, String json) {
        return document -> ScenarioFile.set(document, path, json);
    }

    /// Sets what stands at a key of a body's charge.
    static Session.Edit set(int body, String key, String json) {
        return document -> {
            String place = document.problem().path(body);
            int slash = place.indexOf('/');
            String path = "problem." + place.substring(0, slash) + "[" + place.substring(slash + 1) + "]." + key;
            return ScenarioFile.set(document, path, json);
        };
    }

    /// A number as JSON.
    static String json(double value) {
        return Numbers.full(value);
    }
}
