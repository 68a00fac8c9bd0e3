package earnshaw.cli;

import earnshaw.figure.style.GlyphCheck;
import earnshaw.problem.Body;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Run;
import java.util.ArrayList;
import java.util.List;

/// Says which texts of a picture have characters that no font here can draw.
final class MissingGlyphs {

    private MissingGlyphs() {}

    /// A line for each text, nothing when all can be drawn.
    static List<String> of(Frame frame) {
        List<String> lines = new ArrayList<>();
        add("the title", frame.scenario().title(), lines);
        for (Run run : frame.runs()) {
            for (Body body : run.picture().bodies()) {
                add("the label of " + (body.isElectron() ? "electron " : "proton ") + body.id(), body.label(), lines);
            }
        }
        return lines;
    }

    private static void add(String what, String text, List<String> lines) {
        String lacking = GlyphCheck.lacking(text);
        if (!lacking.isEmpty()) {
            lines.add(what + ": the fonts of figures have no glyphs for " + lacking
                    + "; the script's name stands there instead");
        }
    }
}
