package earnshaw.experiment;

/// A share of runs, with the interval that holds the true one in 95 of 100 experiments.
///
/// Source: the score interval of E. B. Wilson, *Probable inference, the law of succession, and statistical inference*,
/// 1927: unlike the usual one it is no point where none or all succeed.
///
/// @param successes of `runs`, 0 or more
/// @param runs      1 or more
public record SuccessShare(int successes, int runs) {

    // The normal distribution keeps within so many deviations in 95 of 100 draws.
    private static final double DEVIATIONS = 1.959963984540054;

    /// Successes among runs, from 0 to 1.
    public double value() {
        return (double) successes / runs;
    }

    /// Lower end of the interval (Wilson's).
    public double low() {
        return successes == 0 ? 0 : middle() - half();
    }

    /// Upper end of the interval (Wilson's).
    public double high() {
        return successes == runs ? 1 : middle() + half();
    }

    private double middle() {
        double z2 = DEVIATIONS * DEVIATIONS;
        return (successes + z2 / 2) / (runs + z2);
    }

    private double half() {
        double z2 = DEVIATIONS * DEVIATIONS;
        return DEVIATIONS / (runs + z2) * Math.sqrt(successes * (1 - value()) + z2 / 4);
    }
}
