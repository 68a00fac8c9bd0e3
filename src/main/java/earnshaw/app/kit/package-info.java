/// Controls and services that know nothing of this program's panes: number fields, sliders, typeset text, dialogs, the
/// theme, preferences and folders, drawing on a background thread, and the report of errors.
///
/// May import no other package of the window.
///
/// To add a control: one class here, used by a pane.
package earnshaw.app.kit;
