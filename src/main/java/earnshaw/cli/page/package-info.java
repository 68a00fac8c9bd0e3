/// What commands that draw ask about a page, and how they write it.
///
/// May import `cli.text` and the figures.
@NullMarked
package earnshaw.cli.page;

import org.jspecify.annotations.NullMarked;
