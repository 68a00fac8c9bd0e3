/// Results as text: JSON for scripts, tables of names and numbers for a person.
///
/// May import what the command line may; knows no command, no file and no terminal.
///
/// To add a form of a result: a class here that takes the result and returns lines.
@NullMarked
package earnshaw.cli.text;

import org.jspecify.annotations.NullMarked;
