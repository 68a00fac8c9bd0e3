/// Electrons that descend the loss they make with fixed protons: papers 1 and 2.
///
/// [Charges] is the problem; [ChargesEvaluator] calculates with it; [Capture] decides when an electron sits on a site;
/// [Matching] says which proton each electron is assigned to.
///
/// May import `earnshaw.problem` and what that may import.
package earnshaw.problem.charges;
