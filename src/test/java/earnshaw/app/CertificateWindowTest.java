package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.kit.Theme;
import earnshaw.app.scene.CertificateCard;
import earnshaw.app.session.Session;
import earnshaw.app.session.SimulationLink;
import earnshaw.scenario.Presets;
import earnshaw.simulation.Simulation;
import earnshaw.simulation.run.Command;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("window")
class CertificateWindowTest {

    private static final long SECOND = 1_000_000_000L;

    /// The eigenvalues of a hundred electrons take longer than a few pulses. The test's own clock asks, and a second later
    /// the card must not pass for the moment on show.
    @Test
    void whatIsOfAnEarlierMomentIsDimmedAndSaysSo() throws Exception {
        Simulation simulation = new Simulation(Presets.read("hundred"));
        Session session = Fx.get(() -> new Session(SimulationLink.live(simulation), Theme.LIGHT));
        CertificateCard card = Fx.get(() -> new CertificateCard(session));
        try {
            Label moment = (Label) Fx.get(() -> card.lookup("#certificate-moment"));
            Fx.until("the start is judged", () -> pulse(session, card, SECOND) && card.isVisible());
            assertFalse(moment.isVisible());
            Fx.run(() -> session.send(new Command.Play()));
            Fx.until("it plays", () -> pulse(session, card, SECOND) && session.frame().run().shown().time() > 0);
            // Asked again as soon as the last question is answered, and two seconds later, when it cannot be answered yet.
            Fx.until("it is dimmed", () -> pulse(session, card, 10 * SECOND) && !moment.isVisible()
                    && pulse(session, card, 12 * SECOND) && moment.isVisible());
            assertTrue(dimmed(card));
            assertTrue(moment.getText().startsWith("This was at t = "), moment.getText());
            Fx.run(() -> session.send(new Command.Pause()));
            Fx.until("it stands still", () -> pulse(session, card, 12 * SECOND) && !session.playing());
            assertFalse(moment.isVisible());
            String stands = "This was at t = " + earnshaw.app.kit.NumberText.shown(
                    Fx.get(() -> session.frame().run().shown().time()), 3);
            Fx.until("the moment on show is judged",
                    () -> pulse(session, card, 12 * SECOND) && moment.getText().equals(stands));
        } finally {
            Fx.run(() -> {
                card.close();
                session.close();
            });
        }
    }

    private static boolean pulse(Session session, CertificateCard card, long now) {
        session.pulse();
        card.pulse(now);
        return true;
    }

    private static boolean dimmed(Node card) {
        return card.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("earlier"));
    }
}
