/// The curve of one step between two states, which trails and plots follow: the polynomial of the method, a straight
/// line, or a jump.
///
/// May import: nothing of the program.
@NullMarked
package earnshaw.algorithm.path;

import org.jspecify.annotations.NullMarked;
