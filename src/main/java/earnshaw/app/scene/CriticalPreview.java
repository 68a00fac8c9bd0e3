package earnshaw.app.scene;

import earnshaw.analysis.CriticalPoint;
import earnshaw.analysis.ElectronCriticalPoints;
import earnshaw.app.kit.BackgroundTask;
import earnshaw.app.session.Session;
import earnshaw.figure.scene.CriticalLayer;
import earnshaw.figure.scene.SceneFigure;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Looks for the critical points that the view asks for, beside the pulses. While other charges move, the points that
/// were found follow them; a question that a newer one has overtaken is given up.
public final class CriticalPreview implements AutoCloseable {

    /// Nanoseconds between two questions while something moves.
    private static final long EVERY = 100_000_000L;

    private final Session session;
    private final SceneView scene;
    private final BackgroundTask<Question, Answer> background;
    private long asked;
    // Numbers of the last question and of the last one whose answers no longer count.
    private long number;
    private long past;
    private Optional<Question> question = Optional.empty();
    private Optional<ElectronCriticalPoints> shown = Optional.empty();

    private record Answer(long number, ElectronCriticalPoints points) {}

    private record Question(long number, Walker walker, State around, int electron, List<CriticalPoint> earlier,
            long seed) {

        boolean same(Question other) {
            return walker == other.walker && around == other.around && electron == other.electron;
        }

        boolean samePlace(ElectronCriticalPoints answer) {
            return answer.electron() == electron && answer.walker().space().size() == walker.space().size();
        }
    }

    /// @param scene whose selected electron it is
    public CriticalPreview(Session session, SceneView scene) {
        this.session = session;
        this.scene = scene;
        background = BackgroundTask.refining("critical points", CriticalPreview::work, session.errors()::tell);
    }

    /// Asks about a new frame and takes up what is known by now; once per pulse, before the scene.
    public void pulse(long now) {
        Optional<Question> wanted = scene.camera() == null ? Optional.empty() : wanted();
        if (wanted.isEmpty()) {
            question = Optional.empty();
            shown = Optional.empty();
            return;
        }
        take(wanted.get());
        boolean other = question.isEmpty() || question.get().electron() != wanted.get().electron();
        if (other || !question.get().same(wanted.get()) && now - asked > EVERY) {
            asked = now;
            number++;
            question = wanted;
            background.ask(wanted.get());
        }
    }

    private Optional<Question> wanted() {
        SceneFigure figure = scene.shown();
        int electron = new CriticalLayer(figure).electron();
        return electron == 0 ? Optional.empty()
                : Optional.of(new Question(number + 1, figure.shown().walker(), figure.shown().shown(), electron,
                        shown.filter(known -> known.electron() == electron).map(ElectronCriticalPoints::points)
                                .orElse(List.of()),
                        session.frame().scenario().seed()));
    }

    private void take(Question wanted) {
        if (shown.filter(known -> !wanted.samePlace(known)).isPresent()) {
            shown = Optional.empty();
        }
        Answer newest = background.answer();
        if (newest != null && newest.number() > past && wanted.samePlace(newest.points())
                && (shown.isEmpty() || shown.get() != newest.points())) {
            shown = Optional.of(newest.points());
        }
    }

    /// What is known; empty where the view asks for none. The same object as long as nothing is new.
    public Optional<ElectronCriticalPoints> points() {
        return shown;
    }

    /// Works out those of the present frame at once, for a picture of the window.
    public void settle() {
        past = number;
        question = wanted();
        shown = question.map(asks -> ElectronCriticalPoints.of(scene.shown().shown(), asks.electron(), asks.seed()));
    }

    private static void work(Question question, Consumer<Answer> told, BooleanSupplier overtaken) {
        List<State> fits = question.earlier().stream().map(CriticalPoint::state)
                .filter(state -> state.x().length == question.around().x().length).toList();
        ElectronCriticalPoints.search(question.walker(), question.around(), question.electron(), fits, question.seed(),
                points -> told.accept(new Answer(question.number(), points)), overtaken);
    }

    @Override
    public void close() {
        background.close();
    }
}
