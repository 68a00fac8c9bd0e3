/// Teacher and student networks of any width and depth (section 5 of *Electron-Proton Dynamics in Deep Learning*):
/// [earnshaw.problem.network.Network] is the problem, [earnshaw.problem.network.NetworkShape] how its weights lie in a
/// state, [earnshaw.problem.network.NetworkPass] a batch on its way through the layers and back, and the kernels below
/// it.
///
/// May import what the room `problem` may, of which this is a part. To add an activation: a record in `NodeActivation`.
@NullMarked
package earnshaw.problem.network;

import org.jspecify.annotations.NullMarked;
