/// How a page is laid out: scene, plots and legend beside or below each other at any width, and the legend outside of what
/// it explains.
///
/// To add a kind of panel, implement [earnshaw.figure.style.AxisPanel] and put it into the grid of
/// [earnshaw.figure.page.PageLayout].
@NullMarked
package earnshaw.figure.page;

import org.jspecify.annotations.NullMarked;
