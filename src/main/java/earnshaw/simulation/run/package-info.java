/// One run per walker: [Integration] makes natural steps, [Playback] moves the display along them, [EditLog] and [Replay]
/// make the same way again, and [Command] lists what the world may ask for.
///
/// May import `simulation.record`.
///
/// To add a command: one record in [Command] and one case in `simulation.Engine`.
package earnshaw.simulation.run;
