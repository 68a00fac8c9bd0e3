/// A single neuron x -> sigma(w.x) that learns another one, F(w) = E[(sigma(w.x) - sigma(v.x))^2]/2: the problem of
/// *Learning a Single Neuron with Gradient Methods*.
///
/// [earnshaw.problem.neuron.Neuron] is the value that a file names. Its loss depends on the input's law in the plane of
/// w and v alone: [earnshaw.problem.neuron.NeuronLoss] has one way to calculate it for each kind of activation and law.
///
/// May import what `problem` may. To add an activation: a record in [earnshaw.problem.neuron.NeuronActivation]; to add
/// a law of inputs: a record in [earnshaw.problem.neuron.NeuronInput].
@NullMarked
package earnshaw.problem.neuron;

import org.jspecify.annotations.NullMarked;
