/// What every figure is drawn with: [Figure] itself, pen, palette, type, typeset formulas, ticks and numbers.
///
/// May import no other package of figures.
@NullMarked
package earnshaw.figure.style;

import org.jspecify.annotations.NullMarked;
