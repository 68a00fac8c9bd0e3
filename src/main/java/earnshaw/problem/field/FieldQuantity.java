package earnshaw.problem.field;

/// What a field shows at a place, of the electron that is put there: a chosen electron of the picture, with all others
/// where they are, or a further electron of charge -1.
public enum FieldQuantity {

    /// The potential energy of the electron: the terms of the loss in which it takes part with another charge.
    ENERGY("Energy", "E", true),

    /// The loss with the chosen electron at the place. A further electron has none.
    LOSS("Loss", "L", false),

    /// The size of the force on the electron, |grad|.
    FORCE("Force", "\\|\\nabla\\|", false),

    /// The Laplacian of the energy in the place. Where it is negative the place is no minimum.
    LAPLACIAN("Laplacian", "\\Delta", true),

    /// The least eigenvalue of the Hessian of the energy in the place, on the sphere of the Riemannian one.
    EIGENVALUE("Least eigenvalue", "\\lambda_{\\min}", true);

    private final String title;
    private final String symbol;
    private final boolean signed;

    FieldQuantity(String title, String symbol, boolean signed) {
        this.title = title;
        this.symbol = symbol;
        this.signed = signed;
    }

    /// The name a person reads.
    public String title() {
        return title;
    }

    /// The same in TeX, without the place.
    public String symbol() {
        return symbol;
    }

    /// Whether it can be below 0, so that its colours go both ways from 0.
    public boolean signed() {
        return signed;
    }
}
