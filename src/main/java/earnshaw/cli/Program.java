package earnshaw.cli;

import earnshaw.algorithm.step.StepFailure;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The program as a person calls it: a command, or the window.
@Command(
        name = "earnshaw",
        description = "A laboratory of electron-proton dynamics. Without a command it opens the window.",
        versionProvider = Program.Version.class,
        sortOptions = false,
        customSynopsis = {"earnshaw [FILE]", "       earnshaw COMMAND [OPTIONS] FILE"},
        commandListHeading = "%nCommands (earnshaw COMMAND --help tells more):%n",
        footer = "%nFILE is a scenario, a figure exported earlier, the name of a preset, or - for standard input.")
public final class Program implements Callable<Integer> {

    static final int GOOD = 0;
    static final int FAILED = 1;
    static final int REFUSED = 2;
    static final int INTERRUPTED = 130;

    private final Console console;
    private final Desktop desktop;

    @Mixin private final ScenarioInput inputs = new ScenarioInput();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "what the window opens on") private String file;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "say this",
            scope = ScopeType.INHERIT) private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "say which version this is",
            scope = ScopeType.INHERIT) private boolean version;

    private Program(Console console, Desktop desktop) {
        this.console = console;
        this.desktop = desktop;
    }

    /// Runs one command line in this process.
    ///
    /// @return the exit code: 0 good, 1 the run failed, 2 bad usage or bad input, 130 interrupted
    public static int run(String[] arguments, Desktop desktop) {
        return run(arguments, Console.ofProcess(), desktop);
    }

    static int run(String[] arguments, Console console, Desktop desktop) {
        CommandLine line = new CommandLine(new Program(console, desktop))
                .addSubcommand("list", new ListCommand(console))
                .addSubcommand("validate", new ValidateCommand(console))
                .addSubcommand("evaluate", new EvaluateCommand(console))
                .addSubcommand("run", new RunCommand(console))
                .addSubcommand("render", new RenderCommand(console))
                .addSubcommand("screenshot", new ScreenshotCommand(console, desktop))
                .addSubcommand("experiment", new ExperimentCommand(console))
                .addSubcommand("critical", new CriticalCommand(console))
                .addSubcommand("basin", new BasinCommand(console))
                .addSubcommand("between", new BetweenCommand(console))
                .addSubcommand("serve", new ServeCommand(console))
                .addSubcommand("measure", new MeasureCommand(console, desktop))
                .setOut(new PrintWriter(console.out(), true))
                .setErr(new PrintWriter(console.err(), true))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .registerConverter(Long.class, text -> number(text, "a whole number", Long::valueOf))
                .registerConverter(long.class, text -> number(text, "a whole number", Long::valueOf))
                .registerConverter(Double.class, text -> number(text, "a number", Double::valueOf))
                .registerConverter(double.class, text -> number(text, "a number", Double::valueOf))
                .setParameterExceptionHandler((wrong, _) -> misused(wrong, console))
                .setExecutionExceptionHandler((failure, _, _) -> failed(failure, console));
        line.getSubcommands().values().forEach(command -> command.getCommandSpec().versionProvider(new Version()));
        int code = executed(line, arguments, console);
        if (console.out().checkError()) {
            return closed(console, code);
        }
        return code;
    }

    // The reader closed the pipe itself, so no message is written.
    private static int closed(Console console, int code) {
        if (console.readerLeft()) {
            return code;
        }
        console.say("standard output: found a place that takes no more, allowed one that can be written");
        return code == 0 ? FAILED : code;
    }

    private static int executed(CommandLine line, String[] arguments, Console console) {
        try {
            return line.execute(arguments);
        } catch (StackOverflowError deep) {
            console.say(fault(deep));
            return FAILED;
        } catch (OutOfMemoryError full) {
            console.say(outOfMemory());
            return FAILED;
        }
    }

    /// What to say when the memory that there is does not suffice.
    static String outOfMemory() {
        return "found more numbers than fit into memory, allowed " + Runtime.getRuntime().maxMemory() / (1 << 20)
                + " MB: fewer charges or dimensions";
    }

    private static <T> T number(String text, String allowed, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (NumberFormatException unreadable) {
            throw new TypeConversionException("found " + text + ", allowed " + allowed);
        }
    }

    private static int misused(ParameterException wrong, Console console) {
        String message = wrong instanceof UnmatchedArgumentException unmatched
                ? String.join(" ", unmatched.getUnmatched()) + ": not understood"
                : wrong.getMessage();
        console.say(message + "; see " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return REFUSED;
    }

    private static int failed(Exception failure, Console console) {
        return switch (failure) {
            case InputRefused refused -> {
                refused.getMessage().lines().forEach(fault -> console.err().print(fault + "\n"));
                yield REFUSED;
            }
            case StepFailure broken -> told(broken, console);
            case AtomicFile.Broken _ when console.readerLeft() -> GOOD;
            case AtomicFile.Broken broken -> told(broken, console);
            case IOException broken -> told(broken, console);
            case InvalidPathException impossible -> {
                console.say(impossible.getInput() + ": found a name that no file can have, allowed a file's name");
                yield REFUSED;
            }
            default -> {
                console.say(fault(failure));
                yield FAILED;
            }
        };
    }

    /// A fault of the program itself in one line, with the place that a report of it needs.
    private static String fault(Throwable failure) {
        String where = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("earnshaw."))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ", line " + frame.getLineNumber())
                .orElse("unknown");
        return "a fault of the program itself, please report it: " + failure.toString().lines().findFirst().orElse("")
                + " (" + where + ")";
    }

    private static int told(Exception failure, Console console) {
        console.say(String.valueOf(failure.getMessage()));
        return FAILED;
    }

    @Override
    public Integer call() throws InputRefused, IOException {
        String name = file == null ? Presets.DEFAULT : file;
        Scenario scenario = inputs.read(name, console);
        if (!desktop.available()) {
            return new NoDisplayRun(console, desktop).show(scenario);
        }
        return desktop.open(scenario, ScenarioInput.home(name));
    }

    /// The number of this version.
    static String release() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /// The version that the build wrote into the program's archive.
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"earnshaw " + release()};
        }
    }
}
