/// Weight sharing: k weight vectors, or one that is used k times, learn a target of one vector (*Weight Sharing is
/// Crucial to Successful Optimization*). [earnshaw.problem.sharing.Sharing] is the problem; a walker is one
/// architecture; losses in closed form are [earnshaw.problem.sharing.PatchLoss], the one of samples is
/// [earnshaw.problem.sharing.SharingSampledLoss].
///
/// May import what the room `problem` may, of which this is a part. To add an objective: a `PatchLoss`, and its name in
/// `Sharing.Objective`.
@NullMarked
package earnshaw.problem.sharing;

import org.jspecify.annotations.NullMarked;
