package earnshaw.figure;

import earnshaw.scenario.Scenario;

/// How a figure is included in a LaTeX document: at its own size, with a caption from the scenario, and what to cite.
public final class FigureLatex {

    private FigureLatex() {}

    /// The snippet.
    ///
    /// @param file    name of the figure's file
    /// @param version of the program
    public static String snippet(Scenario scenario, String file, String version) {
        String stem = file.replaceAll("[.][^.]*$", "");
        String about = scenario.about().split("\n\n", 2)[0].strip().replaceAll("\\s+", " ");
        StringBuilder text = new StringBuilder();
        text.append("% The figure has its size already: do not scale it.\n\\begin{figure}\n  \\centering\n")
                .append("  \\includegraphics{").append(stem).append("}\n  \\caption{\\textbf{")
                .append(escaped(scenario.title())).append(".} ").append(escaped(about)).append("}\n  \\label{fig:")
                .append(stem.replaceAll("[^A-Za-z0-9-]", "-"))
                .append("}\n\\end{figure}\n\n% What to cite, for a .bib file:\n")
                .append("% @software{earnshaw,\n%   title = {Earnshaw: a laboratory of electron-proton dynamics},\n")
                .append("%   version = {").append(version).append("}\n% }\n");
        if (!scenario.source().isEmpty()) {
            text.append("% @misc{").append(stem.replaceAll("[^A-Za-z0-9-]", "-")).append("-source,\n%   note = {")
                    .append(escaped(scenario.source()).replaceAll("\\s+", " ")).append("}\n% }\n");
        }
        return text.toString();
    }

    // Signs that TeX reads as commands, outside of formulas.
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        boolean formula = false;
        for (char c : text.toCharArray()) {
            formula ^= c == '$';
            out.append(!formula && "%&#_{}".indexOf(c) >= 0 ? "\\" + c : !formula && c == '^' ? "\\^{}"
                    : String.valueOf(c));
        }
        return out.toString();
    }
}
