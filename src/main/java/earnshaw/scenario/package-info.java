/// The document: everything a run depends on, as a value, as a file and as presets.
///
/// [earnshaw.scenario.Scenario] is the value, [earnshaw.scenario.ScenarioFile] reads and writes it,
/// [earnshaw.scenario.Presets] are the ones that come with the program, [earnshaw.scenario.Catalog] is the one list of
/// all problems, potentials and algorithms.
///
/// May import: schema, problem, algorithm, potential, geometry, math.
///
/// To add a preset: a file in `presets/` and a line in `presets/index.txt`.
@NullMarked
package earnshaw.scenario;

import org.jspecify.annotations.NullMarked;
