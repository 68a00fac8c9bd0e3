/// The plots beside the scene, and the bar below it that plays, steps and looks back.
///
/// May import `app.kit` and `app.session`.
///
/// To add a control of playback: one node in [PlaybackBar]; it sends a `Command` through the session.
package earnshaw.app.plot;
