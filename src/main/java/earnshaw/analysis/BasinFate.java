package earnshaw.analysis;

/// How a run from one place of a basin map ended for the electron that started there.
public enum BasinFate {
    /// It came to rest at a proton, within a tenth of the distance of the nearest two protons.
    MATCHED,
    /// The program caught it on the tip or pole of a proton.
    CAPTURED,
    /// It came to rest elsewhere, at a minimum of the loss, or was nearly at rest there when its run was stopped.
    TRAPPED,
    /// It came to rest elsewhere, where the loss falls in some direction.
    SADDLE,
    /// It went away from all protons, farther than ten times the size of the picture.
    ESCAPED,
    /// It still moved when the time or the steps were over, or it broke.
    UNFINISHED
}
