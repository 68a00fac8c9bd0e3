/// Charges as tables of other programs: text that is pasted, CSV, TSV, `.npy` and `.npz`.
///
/// [earnshaw.scenario.table.TableReadings] finds every way in which a text can be meant,
/// [earnshaw.scenario.table.TableFile] reads and writes files. The room imports problems and mathematics alone. One
/// more kind of file is a case in `TableFile`.
@NullMarked
package earnshaw.scenario.table;

import org.jspecify.annotations.NullMarked;
