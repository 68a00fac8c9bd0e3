/// The scene: bodies and their names, trails, arrows, matching links, previews of what is to come.
///
/// [SceneFigure] draws it all, in layers from back to front.
///
/// May import `figure.camera`, `figure.ground` and `figure.style`.
///
/// To add a layer over the ground: a class here with a `draw`, called in its place by [SceneFigure].
@NullMarked
package earnshaw.figure.scene;

import org.jspecify.annotations.NullMarked;
