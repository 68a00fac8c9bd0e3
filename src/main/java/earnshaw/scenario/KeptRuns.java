package earnshaw.scenario;

import earnshaw.schema.Knob;
import java.util.List;

/// The runs of a document side by side: the one that goes on, which the document itself describes, and those kept for
/// comparison.
public record KeptRuns(
        @Knob(doc = "what a person calls the run that goes on", initial = "\"run 1\"") String name,
        @Knob(doc = "the runs kept beside it, oldest first", initial = "[]") List<KeptRun> kept) {}
