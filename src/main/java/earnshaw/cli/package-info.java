/// The command line: one class per command, picocli for the words. Data goes to standard output, messages to standard
/// error, and how it went into the exit code.
///
/// May import every room but `app`; the window is reached through [Desktop]. Commands other than `render` and
/// `screenshot` load nothing of AWT, so that they start fast.
///
/// To add a command: one class here, and its name in the list of subcommands of [Program].
@NullMarked
package earnshaw.cli;

import org.jspecify.annotations.NullMarked;
