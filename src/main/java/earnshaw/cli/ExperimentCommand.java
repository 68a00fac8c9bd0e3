package earnshaw.cli;

import earnshaw.cli.text.ExperimentText;
import earnshaw.experiment.ExperimentFolder;
import earnshaw.experiment.ExperimentPlan;
import earnshaw.experiment.ExperimentProgress;
import earnshaw.experiment.ExperimentRunner;
import earnshaw.experiment.ResultTable;
import earnshaw.figure.ExperimentFiles;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs a scenario's experiment and writes its table.
@Command(
        description = "Runs the table of runs that a scenario describes; every finished run is kept at once, and a run that was "
                + "killed goes on with --resume.")
final class ExperimentCommand implements Callable<Integer> {

    private static final long EVERY_MILLIS = 200;

    /// Share of the work after which a log is told how far it has come.
    private static final double TOLD = 0.1;

    private final Console console;

    @Mixin private final ScenarioInput inputs = new ScenarioInput();

    @Parameters(paramLabel = "FILE",
            description = "a scenario file with an experiment, a figure or the name of a preset") private String file;

    @Option(names = "--out", required = true, paramLabel = "DIR",
            description = "where runs, tables and figures go") private String out;

    @Option(names = "--resume", description = "go on with the runs that are there already") private boolean resume;

    @Option(names = "--threads", paramLabel = "N",
            description = "runs at once; as many as there are cores if omitted") private Optional<Integer> threads =
                    Optional.empty();

    ExperimentCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputRefused, IOException, InterruptedException {
        int many = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (many < 1 || many > 1000) {
            throw new InputRefused(Fault.of("--threads", String.valueOf(many), "1 to 1000"));
        }
        ExperimentPlan plan = ExperimentPlan.of(inputs.read(file, console));
        try (InterruptHandler interrupt = InterruptHandler.listen();
                ExperimentRunner campaign =
                        new ExperimentRunner(ExperimentFolder.open(Path.of(out), plan, resume), many)) {
            ProgressLine progress = new ProgressLine(console);
            double next = 0.01;
            campaign.estimate();
            campaign.start();
            while (!campaign.await(EVERY_MILLIS)) {
                ExperimentProgress tally = campaign.latest();
                if (interrupt.requested()) {
                    campaign.cancel();
                } else if (tally.secondsLeft().isPresent() && tally.done() > next && !console.progress()) {
                    next = tally.done() + TOLD;
                    console.say(tally.words());
                }
                progress.line(tally.words());
            }
            progress.clear();
            return end(campaign.latest(), interrupt);
        }
    }

    private int end(ExperimentProgress tally, InterruptHandler interrupt) throws IOException {
        return switch (tally.phase()) {
            case FINISHED -> {
                ResultTable table = ResultTable.of(tally);
                Path folder = Path.of(out);
                ExperimentFiles.write(table, folder);
                ExperimentText.lines(table).forEach(console::line);
                yield Program.GOOD;
            }
            case BROKEN -> {
                console.say(tally.words());
                yield Program.FAILED;
            }
            default -> {
                console.say("interrupted: " + tally.results().size() + " of " + tally.plan().trials().size()
                        + " runs are in " + out
                        + "; --resume goes on");
                yield interrupt.code();
            }
        };
    }
}
