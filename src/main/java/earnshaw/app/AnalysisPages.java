package earnshaw.app;

import earnshaw.app.form.PotentialPage;
import earnshaw.app.kit.Dialogs;
import earnshaw.app.kit.FilePicker;
import earnshaw.app.kit.Preferences;
import earnshaw.app.page.BetweenPage;
import earnshaw.app.page.CriticalPage;
import earnshaw.app.page.ExperimentPage;
import earnshaw.app.page.Gallery;
import earnshaw.app.session.Session;
import javafx.scene.Node;

/// The pages that work something out beside the pulses: each opens when an event asks for it.
final class AnalysisPages implements AutoCloseable {

    private final PotentialPage potential;
    private final ExperimentPage experiment;
    private final CriticalPage critical;
    private final BetweenPage between;
    private final Gallery gallery;

    /// @param chooser asks for files to write
    /// @param files   opens what a person chooses in the gallery
    /// @param root    where the events arrive
    AnalysisPages(Session session, Dialogs dialogs, FilePicker chooser, Preferences settings, FileActions files,
            Node root) {
        potential = new PotentialPage(session, dialogs);
        root.addEventHandler(PotentialPage.ASKED,
                wish -> potential.show(wish, root.getScene().getWindow().getOutputScaleX()));
        experiment = new ExperimentPage(session, dialogs, chooser, settings);
        root.addEventHandler(ExperimentPage.ASKED, _ -> experiment.show());
        critical = new CriticalPage(session, dialogs, chooser, settings);
        root.addEventHandler(CriticalPage.ASKED, _ -> critical.show());
        between = new BetweenPage(session, dialogs, chooser, settings, critical::points);
        root.addEventHandler(BetweenPage.ASKED, _ -> between.show());
        gallery = new Gallery(session, dialogs, settings, files::open, files::open);
        root.addEventHandler(Gallery.ASKED, _ -> gallery.show(root.getScene().getWindow().getOutputScaleX()));
    }

    /// Brings the open page up to date.
    void pulse() {
        potential.pulse();
        experiment.pulse();
        critical.pulse();
        between.pulse();
        gallery.pulse();
    }

    @Override
    public void close() {
        potential.close();
        experiment.close();
        critical.close();
        between.close();
        gallery.close();
    }
}
