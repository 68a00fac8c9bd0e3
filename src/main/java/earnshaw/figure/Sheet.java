package earnshaw.figure;

import earnshaw.figure.style.Figure;
import java.util.List;

/// A figure that knows which height suits its width.
public interface Sheet extends Figure {

    /// Height over width at which it looks best.
    ///
    /// @param wide its width in pixels or points
    double aspect(double wide);

    /// Its panels, in their order.
    List<ShownPanel> panels();
}
