/// Records as the schema: what a person may set is a component of a record with a [earnshaw.schema.Knob]; from it come
/// the key in a file, the slider, `--set` and the row of `list`.
///
/// [earnshaw.schema.Schema] is the door. Behind it: text becomes a [earnshaw.schema.Located] tree (`Tokens`), the tree
/// becomes records (`Binder`, all faults collected), records become a tree (`Unbinder`) and the tree text (`Printer`).
///
/// May import: java and Jackson's streaming core. Knows nothing of charges.
///
/// To add a type of component: one case in `Binder`, one in `Unbinder`, one line in `FaultText`.
@NullMarked
package earnshaw.schema;

import org.jspecify.annotations.NullMarked;
