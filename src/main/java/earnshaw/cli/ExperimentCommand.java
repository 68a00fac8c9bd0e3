package earnshaw.cli;

import earnshaw.experiment.Campaign;
import earnshaw.experiment.Folder;
import earnshaw.experiment.Plan;
import earnshaw.experiment.Table;
import earnshaw.experiment.Tally;
import earnshaw.figure.ExperimentFiles;
import earnshaw.schema.Fault;
import earnshaw.schema.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs a scenario's experiment and writes its table.
@Command(description = "Runs the table of runs that a scenario describes; every finished run is kept at once, and a run that was "
        + "killed goes on with --resume.")
final class ExperimentCommand implements Callable<Integer> {

    private static final long EVERY_MILLIS = 200;

    /// Share of the work after which a log is told how far it has come.
    private static final double TOLD = 0.1;

    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Parameters(paramLabel = "FILE", description = "a scenario file with an experiment, a figure or the name of a preset")
    private String file;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where runs, tables and figures go")
    private String out;

    @Option(names = "--resume", description = "go on with the runs that are there already")
    private boolean resume;

    @Option(names = "--threads", paramLabel = "N", description = "runs at once; as many as there are cores if omitted")
    private Optional<Integer> threads = Optional.empty();

    ExperimentCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Refused, IOException, InterruptedException {
        int many = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (many < 1 || many > 1000) {
            throw new Refused(Fault.of("--threads", String.valueOf(many), "1 to 1000"));
        }
        Plan plan = Plan.of(inputs.read(file, console));
        try (Interrupt interrupt = Interrupt.listen();
                Campaign campaign = new Campaign(Folder.open(Path.of(out), plan, resume), many)) {
            Progress progress = new Progress(console);
            double next = 0.01;
            campaign.estimate();
            campaign.start();
            while (!campaign.await(EVERY_MILLIS)) {
                Tally tally = campaign.latest();
                if (interrupt.requested()) {
                    campaign.cancel();
                } else if (tally.secondsLeft().isPresent() && tally.done() > next && !console.progress()) {
                    next = tally.done() + TOLD;
                    console.say(tally.words());
                }
                progress.line(tally.words());
            }
            progress.clear();
            return end(campaign.latest());
        }
    }

    private int end(Tally tally) throws IOException {
        return switch (tally.phase()) {
            case FINISHED -> {
                Table table = Table.of(tally);
                Path folder = Path.of(out);
                ExperimentFiles.write(table, folder);
                ExperimentWords.lines(table).forEach(console::line);
                yield Program.GOOD;
            }
            case BROKEN -> {
                console.say(tally.words());
                yield Program.FAILED;
            }
            default -> {
                console.say("interrupted: " + tally.results().size() + " of " + tally.plan().trials().size() + " runs are in " + out
                        + "; --resume goes on");
                yield Program.INTERRUPTED;
            }
        };
    }
}
