package earnshaw.cli;

import earnshaw.schema.InputRefused;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Tells every fault of some files.
@Command(description = "Says what is wrong with scenario files, one line per fault; nothing when they are good.")
final class ValidateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin private final ScenarioInput inputs = new ScenarioInput();

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = "scenario files, figures or names of presets") private List<String> files;

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputRefused {
        inputs.readAll(files, console);
        return Program.GOOD;
    }
}
