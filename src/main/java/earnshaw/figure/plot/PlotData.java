package earnshaw.figure.plot;

import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/// The curves of a plot as JFreeChart reads them.
final class PlotData extends AbstractXYDataset {

    private final transient List<Series> series;
    private final boolean log;

    /// @param log whether numbers of 0 and below are gaps
    PlotData(List<Series> series, boolean log) {
        this.series = series;
        this.log = log;
    }

    @Override
    public int getSeriesCount() {
        return series.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int index) {
        return index;
    }

    @Override
    public int getItemCount(int index) {
        return series.get(index).x().length;
    }

    @Override
    public double getXValue(int index, int item) {
        return series.get(index).x()[item];
    }

    @Override
    public double getYValue(int index, int item) {
        double value = series.get(index).y()[item];
        return Double.isInfinite(value) || log && value <= 0 ? Double.NaN : value;
    }

    @Override
    public Number getX(int index, int item) {
        return getXValue(index, item);
    }

    @Override
    public Number getY(int index, int item) {
        return getYValue(index, item);
    }
}
