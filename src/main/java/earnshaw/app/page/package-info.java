/// What opens over the window: the gallery of presets, export, experiments, charges as text, the description of a document, the keys.
///
/// May import `app.form`, `app.kit`, `app.scene` and `app.session`.
///
/// To add a page: one class here and one action in `app.MainMenu` that opens it.
package earnshaw.app.page;
