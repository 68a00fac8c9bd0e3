package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.form.ChargeTable;
import earnshaw.app.kit.NumberField;
import earnshaw.app.session.PathEdits;
import earnshaw.potential.Coulomb;
import earnshaw.potential.Gaussian;
import earnshaw.problem.charges.Charges;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.schema.InputRefused;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class EditWindowTest {

    @TempDir Path folder;

    @Test
    void aCoordinateIsTypedInTheTable() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Point2D cell = opened.middle(opened.cell(0, 1));
            opened.doubleClick(cell);
            Fx.until("a field", () -> opened.window().workspace().getScene().getFocusOwner() instanceof NumberField);
            opened.type("-0.25");
            opened.keys(KeyCode.ENTER);
            opened.until(1, 0, -0.25);
            TableCell<?, ?> shown = opened.cell(0, 1);
            Fx.until("the table shows it", () -> "\u22120.250".equals(shown.getText()));
            assertEquals(-0.25, opened.frame().scenario().problem().walkers().getFirst().start().x()[0]);
        }
    }

    @Test
    void chargesAreAColumnWhereThereAreSome() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            assertTrue(headings(opened).contains("q"));
            Fx.run(() -> opened.window().documents().open(neuron()));
            Fx.until("no charges",
                    () -> opened.window().session().frame().loads() > 1 && !headings(opened).contains("q"));
        }
    }

    private static Scenario neuron() {
        try {
            return Presets.read("neuron-figure-1");
        } catch (InputRefused broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<String> headings(Opened opened) {
        return ((ChargeTable) opened.window().workspace().lookup("#charges")).getColumns().stream()
                .map(TableColumn::getText)
                .toList();
    }

    @Test
    void aClickIntoANumberSelectsIt() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click("#problem-dimension");
            opened.type("3");
            opened.keys(KeyCode.ENTER);
            Fx.until("three dimensions", () -> opened.window().session().frame().picture().ground().dimension() == 3);
        }
    }

    @Test
    void tabGoesFromNumberToNumber() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.doubleClick(opened.middle(opened.cell(0, 2)));
            Fx.until("a field", () -> opened.window().workspace().getScene().getFocusOwner() instanceof NumberField);
            for (String typed : new String[] {"0.5", "-2", "0.75"}) {
                opened.type(typed);
                opened.keys(KeyCode.TAB);
                Fx.until("the next field",
                        () -> opened.window().workspace().getScene().getFocusOwner() instanceof NumberField field
                                && !field.edited());
            }
            opened.keys(KeyCode.SHIFT, KeyCode.TAB);
            opened.type("0.25");
            opened.keys(KeyCode.ENTER);
            opened.until(1, 1, 0.5);
            opened.until(2, 0, 0.25);
            assertEquals(-2, opened.body(1).charge());
        }
    }

    @Test
    void aChargeIsTypedInTheTable() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.doubleClick(opened.middle(opened.cell(5, 3)));
            Fx.until("a field", () -> opened.window().workspace().getScene().getFocusOwner() instanceof NumberField);
            opened.type("2");
            opened.keys(KeyCode.ENTER);
            Fx.until("the proton is stronger",
                    () -> opened.window().session().frame().run().picture().body(-1).charge() == 2);
        }
    }

    @Test
    void aRowSelectsItsBody() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click(opened.middle(opened.cell(6, 0)));
            assertEquals(-2, Fx.get(() -> opened.window().session().selected().get()));
        }
    }

    @Test
    void aParameterIsTypedAsAnExpression() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click("#problem-potential-c");
            opened.keys(Opened.SHORTCUT, KeyCode.A);
            opened.type("pi/2");
            opened.keys(KeyCode.ENTER);
            Fx.until("c is pi/2", () -> c(opened.window().session().frame().scenario()) == Math.PI / 2);
        }
    }

    @Test
    void whatIsNoNumberIsRefusedAndChangesNothing() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Scenario before = opened.frame().scenario();
            opened.click("#problem-potential-c");
            opened.keys(Opened.SHORTCUT, KeyCode.A);
            opened.type("pi/");
            opened.keys(KeyCode.ENTER);
            NumberField field = (NumberField) opened.node("#problem-potential-c");
            assertTrue(Fx.get(() -> field.getPseudoClassStates().toString().contains("wrong")));
            assertEquals("found the end at character 4, expected a number", Fx.get(() -> field.refusal().words()));
            opened.keys(Opened.SHORTCUT, KeyCode.A);
            opened.type("-3");
            opened.keys(KeyCode.ENTER);
            assertEquals("found -3, allowed a number above 0", Fx.get(() -> field.refusal().words()));
            Fx.pulses(5);
            assertEquals(before.problem(), opened.frame().scenario().problem());
        }
    }

    @Test
    void anotherDimensionTakesTheChargesAlong() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            double[] before = opened.body(1).at();
            opened.click("#problem-dimension");
            opened.keys(Opened.SHORTCUT, KeyCode.A);
            opened.type("3");
            opened.keys(KeyCode.ENTER);
            Fx.until("three coordinates",
                    () -> opened.window().session().frame().run().picture().body(1).at().length == 3);
            assertEquals(before[0], opened.body(1).at()[0]);
            assertEquals(0, opened.body(1).at()[2]);
            Fx.until("a camera in space", () -> opened.window().workspace().sceneView().camera().spatial());
        }
    }

    @Test
    void twoChangesAtOnceAreBothMade() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Fx.run(() -> {
                opened.window().session().change(PathEdits.set("problem.potential.c", "2"));
                opened.window().session().change(PathEdits.set(1, "charge", "-3"));
            });
            Fx.until("both", () -> c(opened.window().session().frame().scenario()) == 2
                    && opened.window().session().frame().run().picture().body(1).charge() == -3);
        }
    }

    @Test
    void chargesAreDrawnAtRandom() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            opened.click("#random");
            opened.click("#random-electrons");
            opened.keys(Opened.SHORTCUT, KeyCode.A);
            opened.type("7");
            opened.click("#answer-draw");
            Fx.until("seven electrons", () -> opened.window().session().frame().run().picture().body(7) != null);
            assertEquals(9, opened.frame().run().picture().bodies().size());
        }
    }

    @Test
    void anotherPotentialIsChosen() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            opened.choose("#problem-potential", "Coulomb");
            Fx.until("it is Coulomb", () -> ((Charges) opened.window().session().frame().scenario().problem())
                    .potential() instanceof Coulomb);
            Fx.until("its parameters are gone",
                    () -> opened.window().workspace().lookup("#problem-potential-c") == null);
        }
    }

    @Test
    void theTitleIsTyped() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            Fx.run(() -> opened.window().session().change(before -> Catalog.schema().with(before, "title", "Mine")));
            Fx.until("the header shows it", () -> "Mine*".equals(
                    ((Label) opened.window().workspace().lookup("#title")).getText()));
            assertTrue(Fx.get(() -> opened.window().documents().changed()));
        }
    }

    private static double c(Scenario scenario) {
        return ((Gaussian) ((Charges) scenario.problem()).potential()).c();
    }
}
