package earnshaw.scenario;

import earnshaw.schema.Knob;
import earnshaw.schema.Named;
import java.util.List;

/// Words beside a place of the scene, with a line that leads to it.
@Named(title = "Note", about = "Words with a line to a place of the scene, in view.figure.notes.")
public record FigureNote(
        @Knob(doc = "the words, TeX between dollar signs", example = "\"here\"") String text,
        @Knob(doc = "the place, as many numbers as a charge's", example = "[0, 0]") List<Double> at,
        @Knob(doc = "how far to the right of the place the words begin, in points", initial = "18") double right,
        @Knob(doc = "how far above the place the words stand, in points", initial = "14") double up) {

    public FigureNote {
        at = List.copyOf(at);
    }
}
