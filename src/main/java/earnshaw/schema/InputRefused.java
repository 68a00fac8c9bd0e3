package earnshaw.schema;

import java.util.List;
import java.util.stream.Collectors;

/// Bad input: nothing of it was taken. The message is what a person reads, one line per fault.
public final class InputRefused extends Exception {

    private static final long serialVersionUID = 1;
    private static final int PRINTED = 50;

    private final transient List<Fault> faults;

    /// @param faults one or more
    public InputRefused(List<Fault> faults) {
        super(lines(faults));
        this.faults = List.copyOf(faults);
    }

    /// With a single fault.
    public InputRefused(Fault fault) {
        this(List.of(fault));
    }

    /// All faults, in the order of the text; the message names at most fifty.
    public List<Fault> faults() {
        return faults;
    }

    @Override
    public String getMessage() {
        return lines(faults);
    }

    private static String lines(List<Fault> faults) {
        String lines = faults.stream().limit(PRINTED).map(Fault::toString).collect(Collectors.joining("\n"));
        return faults.size() <= PRINTED ? lines : lines + "\nand " + (faults.size() - PRINTED) + " more";
    }
}
