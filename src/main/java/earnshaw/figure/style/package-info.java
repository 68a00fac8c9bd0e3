/// What every figure is drawn with: [Figure] itself, pen, palette, type, typeset formulas, ticks and numbers.
///
/// May import no other package of figures.
package earnshaw.figure.style;
