/// The window, the only room that knows `javafx`.
///
/// [earnshaw.app.Window] holds one [earnshaw.app.session.Session]: the simulation's newest frame and what a person
/// looks at. [earnshaw.app.Workspace] lays out the panes and brings each up to date once per pulse; nobody is called
/// back from another thread. Scene, plots and timeline are figures of `earnshaw.figure`, drawn by Java2D into a
/// [earnshaw.app.kit.FigureView]. Forms are made from the records of the scenario by [earnshaw.app.form.FormRows], so a
/// new potential, algorithm or problem needs nothing here.
///
/// May import every room; nobody imports this one, the command line reaches it through `cli.Desktop`.
///
/// To add a command: one line in [earnshaw.app.MainMenu], from which come menu, keys and the page of keys. To add a
/// pane: a class with a `pulse`, laid out and called in [earnshaw.app.Workspace].
package earnshaw.app;
