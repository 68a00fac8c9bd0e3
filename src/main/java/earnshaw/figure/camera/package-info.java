/// From where a scene is seen: [Camera] is the choice of a person, [Projection] the same over one area, ready to
/// project.
///
/// May import `figure.style`.
///
/// To add a kind of view: a ground in `earnshaw.problem.Ground`, and how [Projection] projects it. To add a map of the
/// sphere: a [SphereChart]. To add a choice of directions: a record of `earnshaw.scenario.Subspace` and a case of
/// [SubspaceFinder].
@NullMarked
package earnshaw.figure.camera;

import org.jspecify.annotations.NullMarked;
