/// What all panes share: the simulation and its newest frame, the document with its file, the selection, autosave.
///
/// Panes read [Session] once per pulse and change the document through [DocumentChanges] or a `Command`.
///
/// May import `app.kit`, never a pane.
package earnshaw.app.session;
