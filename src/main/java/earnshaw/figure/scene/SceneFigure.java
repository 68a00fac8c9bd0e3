package earnshaw.figure.scene;

import earnshaw.analysis.BasinMap;
import earnshaw.analysis.BasinQuestion;
import earnshaw.figure.basin.BasinLayer;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.field.FieldLayer;
import earnshaw.figure.field.FieldReading;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.problem.Ground;
import earnshaw.problem.LossSurface;
import earnshaw.problem.Picture;
import earnshaw.problem.field.ForceField;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.View;
import earnshaw.simulation.record.Run;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The bodies of all runs where they stand, with what the view asks for around them.
///
/// @param runs   what is shown, one or more; direction and ground are those of the first
/// @param view   which layers; its camera numbers are not read
/// @param camera from where
/// @param style  colours and sizes
/// @param marks  what a person has marked
public record SceneFigure(List<Run> runs, View view, Camera camera, Style style, Highlights marks) implements Figure {

    /// How far from a body a hand still takes hold of it, in design units.
    private static final double SLACK = 5;

    public SceneFigure {
        runs = List.copyOf(runs);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        drawGround(g, area, Words.SCENE);
        drawOver(g, area, Optional.empty());
    }

    /// What lies under all bodies, alone.
    public SceneBackground below() {
        return new SceneBackground(this);
    }

    /// What is to be drawn over an older ground of the same scene, which this [#follows].
    public Figure above(SceneBackground below) {
        return (g, area) -> drawOver(g, area, Optional.of(below.scene()));
    }

    /// Whether what is drawn below still holds: trails go on from where they end there.
    public boolean follows(SceneBackground below) {
        SceneFigure earlier = below.scene();
        return lead() == earlier.lead()
                && (view.field().isEmpty() || chosen() == earlier.chosen())
                && (!settles()
                        || Continuation.follows(runs, earlier.runs) && marks.beside().equals(earlier.marks.beside()));
    }

    /// Whether what lies below changes with the places of bodies, not with the camera alone.
    public boolean belowFollows() {
        Ground ground = picture().ground();
        boolean field = picture().landscape() instanceof ForceField
                && (ground instanceof Ground.Round || view.field().isPresent());
        return settles() || ground.dimension() < 3 || field;
    }

    /// The place of the field under a point; empty where the view names no field.
    public Optional<double[]> fieldUnder(Point2D point, Rectangle2D area) {
        return FieldLayer.under(point, area, camera, shown(), view, chosen());
    }

    /// The numbers of the field at a place; empty where the view names no field.
    public Optional<FieldReading> fieldAt(double[] place) {
        return FieldLayer.at(place, shown(), view, chosen());
    }

    /// What decides the basin map that the view asks of a document; empty where it asks for none or there is none.
    ///
    /// @param electron whose map it is unless the view names one; 0 for the first
    public Optional<BasinQuestion> basinsOf(Scenario document, Rectangle2D area, int electron) {
        return view.basins() && new SceneLayers(picture(), view).basins().isEmpty()
                ? basinLayer(area).question(document, electron)
                : Optional.empty();
    }

    /// The start of the basin map whose cell lies under a point; empty where there is none.
    public Optional<double[]> basinStart(Point2D point, Rectangle2D area) {
        return basins().flatMap(map -> basinLayer(area).start(map, point.getX(), point.getY()));
    }

    /// The same over a basin map.
    public SceneFigure over(BasinMap map) {
        return new SceneFigure(runs, view, camera, style, marks.with(Optional.of(map)));
    }

    /// The basin map that is drawn.
    public Optional<BasinMap> basins() {
        return view.basins() ? marks.basins() : Optional.empty();
    }

    BasinLayer basinLayer(Rectangle2D area) {
        return new BasinLayer(picture(), camera, area, view, style);
    }

    // On a line and on the circle the past of a trail is lifted as time goes on; on the ball near trails hide far
    // bodies.
    boolean settles() {
        Ground ground = picture().ground();
        return view.trails() && !(ground instanceof Ground.Round) && ground.dimension() > 1;
    }

    void drawBelow(Graphics2D g, Rectangle2D area) {
        drawGround(g, area, Words.SCENE);
        if (settles()) {
            Projection lens = camera.lens(area);
            try (Pen pen = Pen.over(g, area, style)) {
                BranchTrails.draw(pen, lens, area, picture().ground(), marks.beside());
                TrailPainter.draw(pen, new SceneBodies(this).trails(lens, area, Optional.empty(), 0), true);
            }
        }
    }

    private void drawGround(Graphics2D g, Rectangle2D area, Words words) {
        Projection lens = camera.lens(area);
        try (Pen pen = Pen.over(g, area, style)) {
            Backdrop.draw(pen, area, this, lens, ProjectedBody.of(picture(), lens, style, camera.span()), words);
        }
    }

    private void drawOver(Graphics2D g, Rectangle2D area, Optional<SceneFigure> below) {
        Projection lens = camera.lens(area);
        try (Pen pen = Pen.over(g, area, style)) {
            BarsInset.draw(pen, area, picture().bars());
            new SceneBodies(this).draw(pen, area, lens, below, Words.SCENE);
            Backdrop.note(pen, area, this, lens);
            new SceneCorners(this, area).draw(pen);
        }
    }

    /// Draws ground and bodies, without what stands in the corners.
    void drawInset(Graphics2D g, Rectangle2D area) {
        drawGround(g, area, Words.SCENE);
        try (Pen pen = Pen.over(g, area, style)) {
            new SceneBodies(this).draw(pen, area, camera.lens(area), Optional.empty(), Words.SCENE);
        }
    }

    /// Draws the scene for a page, which writes numbers along a plane, legends, bars and notes beside it.
    void drawForPage(Graphics2D g, Rectangle2D area) {
        drawGround(g, area, Words.PAGE);
        try (Pen pen = Pen.over(g, area, style)) {
            new SceneBodies(this).draw(pen, area, camera.lens(area), Optional.empty(), Words.PAGE);
            new SceneInsets(this, area).draw(pen);
            new CriticalLayer(this).drawLegend(pen, area);
        }
    }

    /// The bodies of all runs.
    Picture picture() {
        return Picture.together(runs.stream().map(Run::picture).toList(), lead());
    }

    /// Whether the tint of a field is drawn; in space it is where the view names one.
    boolean fieldDrawn() {
        Ground ground = picture().ground();
        boolean shows = ground.dimension() < 3 || ground instanceof Ground.Round || view.field().isPresent();
        return shows && view.landscape() && !view.basins() && FieldLayer.asked(shown(), view, style);
    }

    /// The run whose ground, field and critical points are shown.
    public Run shown() {
        return runs.get(lead());
    }

    /// The id of the selected electron, the smallest of several; 0 for none.
    public int chosen() {
        return marks.selected().stream().mapToInt(Integer::intValue).filter(id -> id > 0).min().orElse(0);
    }

    // Runs may descend losses of their own: that of a selected electron is shown.
    private int lead() {
        return IntStream.range(0, runs.size())
                .filter(i -> runs.get(i).picture().bodies().stream()
                        .anyMatch(body -> body.isElectron() && marks.selected().contains(body.id())))
                .findFirst()
                .orElse(0);
    }

    /// Whose loss the landscape is; empty where all runs have the same.
    String whose() {
        Run shown = runs.get(lead());
        boolean own = shown.picture().landscape() instanceof LossSurface surface
                && runs.stream().anyMatch(run -> !surface.equals(run.picture().landscape()));
        return own ? shown.name() : "";
    }

    /// Some places that the ways to come lead over.
    public List<Point2D> ahead(Rectangle2D area) {
        return marks.forecast()
                .map(forecast -> ForecastTrails.places(style, camera.lens(area), picture().ground(), forecast))
                .orElse(List.of());
    }

    /// Where the figure writes in its corners: the legend of a basin map or the colour bar, the bars and the legend of the
    /// overlays, as far as shown.
    public List<Rectangle2D> corners(Rectangle2D area) {
        return new SceneCorners(this, area).filled();
    }

    /// The bodies in sight, each by the square about its mark.
    public List<Rectangle2D> marks(Rectangle2D area) {
        return ProjectedBody.of(picture(), camera.lens(area), style, camera.span()).stream()
                .filter(mark -> mark.inside(area))
                .<Rectangle2D>map(mark -> new Rectangle2D.Double(mark.x() - mark.radius(), mark.y() - mark.radius(),
                        2 * mark.radius(), 2 * mark.radius()))
                .toList();
    }

    /// Whether an electron is so fast that its velocity arrow can be seen.
    public boolean arrowsSeen(Rectangle2D area) {
        Projection lens = camera.lens(area);
        return VelocityArrows.any(style, lens, ProjectedBody.of(picture(), lens, style, camera.span()));
    }

    /// The id of the body under a point, 0 for none: the near side of the sphere before the far side, electrons before
    /// protons, the nearer to the point before the farther.
    public int bodyAt(Point2D point, Rectangle2D area) {
        ProjectedBody mark = ProjectedBody.under(ProjectedBody.of(picture(), camera.lens(area), style, camera.span()),
                point, style.of(SLACK));
        return mark == null ? 0 : mark.body().id();
    }
}
