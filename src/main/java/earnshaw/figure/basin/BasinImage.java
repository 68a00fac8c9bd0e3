package earnshaw.figure.basin;

import earnshaw.analysis.BasinCell;
import earnshaw.analysis.BasinMap;
import earnshaw.analysis.BasinOutcome;
import earnshaw.analysis.BasinRegion;
import earnshaw.analysis.BasinRing;
import earnshaw.figure.basin.BasinInk.Pattern;
import earnshaw.figure.style.Style;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A basin map as pixels: each pixel has the colour of the run from the place under it.
final class BasinImage {

    /// Pixels between two points whose places are worked out; between them the region's numbers are interpolated.
    private static final int BLOCK = 8;

    private final BasinInk ink;
    private final List<Level> levels = new ArrayList<>();
    private final Style style;
    private final double fineness;

    /// The two numbers of the region under a point of the surface.
    @FunctionalInterface
    interface Under {
        double @Nullable [] at(double x, double y);
    }

    /// A map or one that lies under it, with the colours of its cells.
    private final class Level {
        final BasinRegion region;
        final double grain;
        final int columns;
        final int rows;
        final int[] ground;
        final int[] stroke;
        final Pattern[] pattern;

        Level(BasinMap map) {
            region = map.region();
            grain = map.grain();
            columns = region.columns(map.size());
            rows = region.rows(map.size());
            ground = new int[columns * rows];
            stroke = new int[columns * rows];
            pattern = new Pattern[columns * rows];
            for (int i = 0; i < ground.length; i++) {
                BasinCell cell = map.cells()[i];
                if (cell != null) {
                    BasinOutcome outcome = ink.outcome(cell);
                    Color colour = ink.ground(cell);
                    ground[i] = colour.getRGB();
                    stroke[i] = ink.stroke(outcome, colour).getRGB();
                    pattern[i] = ink.pattern(outcome);
                }
            }
        }

        int cell(double x, double y) {
            double across = (x - region.left()) / region.width();
            double down = 1 - (y - region.low()) / region.height();
            return across >= 0 && across < 1 && down >= 0 && down < 1
                    ? (int) (down * rows) * columns + (int) (across * columns)
                    : -1;
        }
    }

    /// @param fineness pixels for a pixel or point of the surface
    BasinImage(BasinMap map, Style style, double fineness) {
        this.style = style;
        this.fineness = fineness;
        ink = BasinInk.of(map, style.palette());
        for (Optional<BasinMap> next = Optional.of(map); next.isPresent(); next = next.get().under()) {
            levels.add(new Level(next.get()));
        }
        levels.sort(Comparator.comparingDouble(level -> level.grain));
    }

    /// The pixels over an area; clear where no run is known.
    BufferedImage over(Rectangle2D area, Under under) {
        int width = Math.max(1, (int) Math.ceil(area.getWidth() * fineness));
        int height = Math.max(1, (int) Math.ceil(area.getHeight() * fineness));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Under inside = (x, y) -> under.at(area.getX() + (x + 0.5) / fineness, area.getY() + (y + 0.5) / fineness);
        int across = width / BLOCK + 2;
        double[] @Nullable [] above = row(inside, 0, across);
        for (int top = 0; top < height; top += BLOCK) {
            double[] @Nullable [] below = row(inside, top + BLOCK, across);
            for (int left = 0; left < width; left += BLOCK) {
                int column = left / BLOCK;
                double[][] corners = {above[column], above[column + 1], below[column], below[column + 1]};
                block(pixels, width, height, left, top, corners, inside);
            }
            above = below;
        }
        return image;
    }

    private static double[] @Nullable [] row(Under under, int y, int count) {
        double[] @Nullable [] row = new double[count][];
        for (int i = 0; i < count; i++) {
            row[i] = under.at(i * BLOCK, y);
        }
        return row;
    }

    private void block(int[] pixels, int width, int height, int left, int top, double[] @Nullable [] corners,
            Under under) {
        // Around the circle the angle jumps, and a block may hold places though its corners have none.
        boolean exact = levels.getFirst().region instanceof BasinRing;
        int missing = 0;
        for (double[] corner : corners) {
            missing += corner == null ? 1 : 0;
        }
        if (missing == 4 && !exact) {
            return;
        }
        exact |= missing > 0;
        for (int y = top; y < Math.min(height, top + BLOCK); y++) {
            double down = (double) (y - top) / BLOCK;
            for (int x = left; x < Math.min(width, left + BLOCK); x++) {
                double[] at = exact ? under.at(x, y) : between(corners, (double) (x - left) / BLOCK, down);
                if (at != null) {
                    pixels[y * width + x] = colour(at[0], at[1], x, y);
                }
            }
        }
    }

    private static double[] between(double[] @Nullable [] corners, double right, double down) {
        double[] at = new double[2];
        for (int i = 0; i < 2; i++) {
            double above = corners[0][i] + right * (corners[1][i] - corners[0][i]);
            double below = corners[2][i] + right * (corners[3][i] - corners[2][i]);
            at[i] = above + down * (below - above);
        }
        return at;
    }

    // Of the finest map that knows the run.
    private int colour(double x, double y, int column, int row) {
        int known = known(x, y, column, row);
        if (known != 0 || !levels.getFirst().region.round()) {
            return known;
        }
        // At the rim of the sphere a cell may have its middle beyond: its neighbour towards the middle speaks for it.
        double inwards = 1 - 1.5 * levels.getFirst().grain / Math.hypot(x, y);
        return known(inwards * x, inwards * y, column, row);
    }

    private int known(double x, double y, int column, int row) {
        for (Level level : levels) {
            int cell = level.cell(x, y);
            if (cell >= 0 && level.pattern[cell] != null) {
                double unit = style.of(1) * fineness;
                double cover = level.pattern[cell].cover(column / unit, row / unit, unit);
                return mixed(level.ground[cell], level.stroke[cell], cover);
            }
        }
        return 0;
    }

    private static int mixed(int from, int to, double share) {
        if (share <= 0) {
            return from;
        }
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            mixed = mixed << 8 | (int) Math.round(a + share * (b - a));
        }
        return mixed;
    }
}
