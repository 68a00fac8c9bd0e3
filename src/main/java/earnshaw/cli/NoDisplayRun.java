package earnshaw.cli;

import earnshaw.cli.text.ResultText;
import earnshaw.scenario.Scenario;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the program does where no window can come up: the run itself, and a picture of the window at its end.
record NoDisplayRun(Console console, Desktop desktop) {

    private static final String PICTURE = "earnshaw-window.png";

    int show(Scenario scenario) throws InputRefused, IOException {
        RunAtTime arrival = RunAtTime.of(scenario, OptionalDouble.empty(), console);
        Frame frame = arrival.engine().frame();
        ResultText.outcome(arrival.outcomes(), frame).forEach(console::line);
        Path place = Files.isWritable(Path.of("")) ? Path.of(PICTURE)
                : Path.of(System.getProperty("java.io.tmpdir"), PICTURE);
        try (OutputFiles outputs = new OutputFiles()) {
            AtomicFile out = outputs.open("picture", Optional.of(place.toString()), console).orElseThrow();
            OptionalDouble end = OptionalDouble.of(arrival.time());
            out.write(desktop.screenshot(new Desktop.Shot(scenario, new Desktop.Pixels(1600, 1000), end, false)));
            outputs.finish();
        }
        console.say("the window itself needs a display, and there is none here; its picture at the end is in " + place);
        arrival.errors().forEach(console::say);
        return arrival.errors().isEmpty() ? Program.GOOD : Program.FAILED;
    }
}
