/// The left column: forms made from the records of a scenario, the table of charges, and the page of a potential.
///
/// [FormRows] makes one control per record component from its `Knob`, so that a new potential, algorithm or problem
/// needs nothing here. Every change goes to `app.session` as a new document.
///
/// May import `app.kit` and `app.session`.
///
/// To add a kind of control: one case in [FormRows], one class for the control.
package earnshaw.app.form;
