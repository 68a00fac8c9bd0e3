package earnshaw.figure;

import earnshaw.figure.plot.PlotTable;
import earnshaw.figure.plot.SeriesReader;
import earnshaw.figure.style.MathText;
import earnshaw.problem.Body;
import earnshaw.problem.Chart;
import earnshaw.problem.Observable;
import earnshaw.problem.State;
import earnshaw.scenario.FigurePanel;
import earnshaw.scenario.View;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.Run;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a page draws, as a table, and a script that draws the table with matplotlib.
///
/// The table has a line for each point: the number of its panel, what that shows, whether the point belongs to a `line`, a
/// `trail`, an `electron` or a `proton`, the name of the curve or charge, and up to three coordinates. A number that is not
/// defined is an empty cell.
public final class FigureData {

    private static final String HEAD = "panel,show,kind,curve,x,y,z\n";
    private static final int SEEN = 3;

    private final StringBuilder rows = new StringBuilder(HEAD);

    private FigureData() {}

    /// The table.
    public static String csv(Sheet sheet) {
        FigureData data = new FigureData();
        List<ShownPanel> panels = sheet.panels();
        for (int i = 0; i < panels.size(); i++) {
            String start = (i + 1) + "," + panels.get(i).show() + ",";
            Frame frame = panels.get(i).frame();
            if (panels.get(i).show().equals(FigurePanel.SCENE)) {
                data.scene(start, frame);
            } else if (!panels.get(i).show().equals(FigurePanel.POTENTIAL)) {
                data.plot(start, panels.get(i).show(), frame);
            }
        }
        return data.rows.toString();
    }

    private void row(String start, String kind, String curve, double... numbers) {
        String cells = IntStream.range(0, SEEN)
                .mapToObj(i -> i < numbers.length && Double.isFinite(numbers[i]) ? String.valueOf(numbers[i]) : "")
                .collect(Collectors.joining(","));
        rows.append(start).append(kind).append(",\"").append(curve.replace("\"", "\"\"")).append("\",").append(cells)
                .append('\n');
    }

    private static String name(Frame frame, int body) {
        Body named = frame.picture().body(body);
        return named == null ? "electron " + body : new MathText("$" + named.label() + "$").plain();
    }

    private void plot(String start, String show, Frame frame) {
        View view = frame.scenario().view();
        for (PlotTable.Curve curve : PlotTable.curves(frame.runs(), show, view)) {
            String run = frame.runs().size() > 1 ? frame.runs().get(curve.run()).name() : "";
            String name = curve.body() > 0 ? name(frame, curve.body()) : curve.sum() ? "sum" : "all";
            String curveName = run.isEmpty() ? name : curve.body() > 0 || curve.sum() ? run + " " + name : run;
            for (int i = 0; i < curve.x().length; i++) {
                row(start, "line", curveName, curve.x()[i], curve.y()[i]);
            }
        }
    }

    private void scene(String start, Frame frame) {
        for (Run run : frame.runs()) {
            for (Body body : run.picture().bodies()) {
                if (body.isElectron()) {
                    trail(start, frame, run, body);
                }
                row(start, body.isElectron() ? "electron" : "proton", name(frame, body.id()), body.at());
            }
        }
    }

    private void trail(String start, Frame frame, Run run, Body body) {
        double[] at = new double[body.at().length];
        for (HistorySegment segment : run.history().segments()) {
            HistoryRows recorded = segment.rows();
            Chart chart = segment.walker().chart();
            for (int i = 0; i < recorded.count(); i++) {
                State state = recorded.state(i);
                if (state != null && chart.place(state.x(), body.id(), at)) {
                    row(start, "trail", name(frame, body.id()), at);
                }
            }
        }
        row(start, "trail", name(frame, body.id()), body.at());
    }

    /// A script for Python with matplotlib that reads the table and draws every panel.
    ///
    /// @param table name of the table's file, beside the script
    public static String script(Sheet sheet, String table) {
        List<ShownPanel> panels = sheet.panels();
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < panels.size(); i++) {
            ShownPanel panel = panels.get(i);
            String along = panel.frame().scenario().view().along() == View.Along.TIME ? "time t" : "step";
            String up = SeriesReader.observable(panel.frame().runs(), panel.show()).map(Observable::title).orElse("");
            int dimension = Math.min(SEEN, panel.frame().picture().ground().dimension());
            list.append(
                    String.format(Locale.ROOT, "    (%d, \"%s\", \"%s\", \"%s\", \"%s\", %d),\n", i + 1, panel.show(),
                            along, up, panel.log() ? "log" : "linear", dimension));
        }
        return SCRIPT.replace("@TABLE@", table.replace("\\", "\\\\").replace("\"", "\\\"")).replace("@PANELS@", list);
    }

    private static final String SCRIPT = """
            #!/usr/bin/env python3
            \"""Draws the panels of @TABLE@; needs matplotlib alone.\"""
            import csv
            import os
            import sys

            import matplotlib

            matplotlib.use("Agg")
            import matplotlib.pyplot as plt

            HERE = os.path.dirname(os.path.abspath(__file__))
            TABLE = os.path.join(HERE, "@TABLE@")
            # number, what it shows, name of the horizontal axis, of the vertical one, its scale, dimension of a scene
            PANELS = [
            @PANELS@]

            points = {}
            with open(TABLE, newline="", encoding="utf-8") as rows:
                for row in csv.DictReader(rows):
                    numbers = [float(row[key]) if row[key] else float("nan") for key in ("x", "y", "z")]
                    points.setdefault(int(row["panel"]), {}).setdefault((row["kind"], row["curve"]), []).append(numbers)

            shown = [panel for panel in PANELS if panel[0] in points]
            figure = plt.figure(figsize=(7.2, 2.6 * ((len(shown) + 1) // 2)))
            for place, (number, show, along, up, scale, dimension) in enumerate(shown):
                deep = show == "scene" and dimension == 3
                axes = figure.add_subplot((len(shown) + 1) // 2, 2, place + 1, **({"projection": "3d"} if deep else {}))
                colours = {}
                for (kind, curve), rows in points[number].items():
                    columns = list(zip(*rows))
                    columns = columns[:dimension] if show == "scene" else columns[:2]
                    if len(columns) == 1:
                        columns.append([0] * len(rows))
                    if kind in ("line", "trail"):
                        colours[curve] = axes.plot(*columns, label=curve)[0].get_color()
                    elif kind == "electron":
                        axes.plot(*columns, "o", color=colours.get(curve, "black"))
                    else:
                        axes.plot(*columns, "o", color="black", markerfacecolor="none", markersize=9)
                if show == "scene":
                    if not deep:
                        axes.set_aspect("equal")
                else:
                    axes.set_yscale(scale)
                    axes.set_xlabel(along)
                    axes.set_ylabel(up)
                if len(colours) > 1:
                    axes.legend(fontsize=6, frameon=False)
            figure.tight_layout()
            figure.savefig(sys.argv[1] if len(sys.argv) > 1 else os.path.splitext(TABLE)[0] + "-matplotlib.pdf")
            """;
}
