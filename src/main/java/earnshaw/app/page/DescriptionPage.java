package earnshaw.app.page;

import earnshaw.app.kit.Dialogs;
import earnshaw.app.session.Session;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for the title of the document, its text and where it comes from.
public final class DescriptionPage {

    private static final double WIDTH = 460;

    private final Session session;
    private final Dialogs dialogs;

    /// @param dialogs where the page opens
    public DescriptionPage(Session session, Dialogs dialogs) {
        this.session = session;
        this.dialogs = dialogs;
    }

    /// Asks.
    public void show() {
        Scenario document = session.present();
        TextField title = new TextField(document.title());
        title.setId("text-title");
        TextField source = new TextField(document.source());
        source.setId("text-source");
        TextArea about = new TextArea(document.about());
        about.setId("text-about");
        about.setWrapText(true);
        about.setPrefRowCount(8);
        VBox page = new VBox(14,
                ExportPage.named("Title", title),
                ExportPage.named("Text beside the scene; a blank line begins a paragraph, $\u2026$ is typeset", about),
                ExportPage.named("Source", source));
        page.setPrefWidth(WIDTH);
        dialogs.show("Title and text", page, List.of(
                new Dialogs.Answer("Done", () -> session.change(before -> Catalog.schema().with(
                        Catalog.schema().with(
                                Catalog.schema().with(before, "title", title.getText()), "source", source.getText()),
                        "about", about.getText()))),
                new Dialogs.Answer("Cancel", () -> {})));
    }
}
