/// From where a scene is seen: [Camera] is the choice of a person, [Projection] the same over one area, ready to
/// project.
///
/// May import `figure.style`.
///
/// To add a kind of view: a ground in `earnshaw.problem.Ground`, and how [Projection] projects it.
@NullMarked
package earnshaw.figure.camera;

import org.jspecify.annotations.NullMarked;
