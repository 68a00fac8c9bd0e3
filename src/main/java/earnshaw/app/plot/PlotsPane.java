package earnshaw.app.plot;

import earnshaw.app.session.Session;
import earnshaw.app.session.ViewEdits;
import earnshaw.problem.Body;
import earnshaw.problem.Observable;
import earnshaw.scenario.Plot;
import earnshaw.scenario.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The live plots below each other, with one crosshair through all of them.
public final class PlotsPane extends VBox {

    private final Session session;
    private final VBox stack = new VBox(4);
    private final MenuButton which = new MenuButton("Plots", new FontIcon(Feather.BAR_CHART_2));
    private final MenuButton angles = new MenuButton("Angle to partner");
    private final ObjectProperty<PlotView> under = new SimpleObjectProperty<>();
    private final List<PlotView> plots = new ArrayList<>();

    /// @param session whose plots the pane shows
    public PlotsPane(Session session) {
        this.session = session;
        getStyleClass().add("plots-pane");
        setId("plots");
        setMinWidth(190);
        setMinHeight(0);
        stack.setMinHeight(0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (MenuButton menu : List.of(which, angles)) {
            menu.getStyleClass().addAll("flat", "small-menu");
            menu.setFocusTraversable(false);
        }
        which.setOnShowing(_ -> which.getItems().setAll(choices()));
        angles.setOnShowing(_ -> angles.getItems().setAll(partners()));
        getChildren().addAll(stack, new HBox(4, which, gap, angles));
    }

    /// Shows the newest frame.
    public void pulse(long now) {
        View view = session.view().get();
        if (plots.size() != view.plots().size()) {
            plots.clear();
            for (int i = 0; i < view.plots().size(); i++) {
                PlotView plot = new PlotView(session, i, under);
                VBox.setVgrow(plot, Priority.ALWAYS);
                plot.setPrefHeight(10);
                plots.add(plot);
            }
            stack.getChildren().setAll(plots);
        }
        angles.setText(view.angleTo() == 0 ? "Angle to partner" : "Angle to w" + view.angleTo());
        plots.forEach(plot -> plot.pulse(now));
    }

    /// Shows the newest frame without waiting.
    public void settle() {
        plots.forEach(PlotView::settle);
    }

    /// Turns the logarithmic axis of the plot under the pointer on or off, else of the one with the focus, else of the
    /// first.
    public void toggleLog() {
        at().ifPresent(PlotView::toggleLog);
    }

    /// The plot under the pointer, else the one with the focus, else the first.
    public Optional<Plot> chosen() {
        return at().map(PlotView::plot);
    }

    private Optional<PlotView> at() {
        return Optional.ofNullable(under.get())
                .or(() -> plots.stream().filter(PlotView::isFocused).findFirst())
                .or(() -> plots.stream().findFirst());
    }

    private List<MenuItem> choices() {
        List<MenuItem> items = new ArrayList<>();
        for (Observable observable : session.frame().scenario().problem().observables()) {
            var item = new CheckMenuItem(observable.title());
            item.setSelected(isShown(observable));
            item.setOnAction(_ -> turn(observable));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        var group = new ToggleGroup();
        items.add(along("Against time", View.Along.TIME, group));
        items.add(along("Against steps", View.Along.STEP, group));
        return items;
    }

    private RadioMenuItem along(String title, View.Along along, ToggleGroup group) {
        var item = new RadioMenuItem(title);
        item.setToggleGroup(group);
        item.setSelected(session.view().get().along() == along);
        item.setOnAction(_ -> session.view().set(ViewEdits.along(session.view().get(), along)));
        return item;
    }

    private List<MenuItem> partners() {
        List<MenuItem> items = new ArrayList<>();
        var group = new ToggleGroup();
        items.add(partner("Its matched proton", 0, group));
        int number = 0;
        for (Body body : session.frame().picture().bodies()) {
            if (!body.isElectron()) {
                number++;
                items.add(partner(new earnshaw.figure.style.MathText("$" + body.label() + "$").plain(), number, group));
            }
        }
        return items;
    }

    private RadioMenuItem partner(String title, int proton, ToggleGroup group) {
        var item = new RadioMenuItem(title);
        item.setToggleGroup(group);
        item.setSelected(session.view().get().angleTo() == proton);
        item.setOnAction(_ -> session.view().set(ViewEdits.angleTo(session.view().get(), proton)));
        return item;
    }

    private boolean isShown(Observable observable) {
        return session.view().get().plots().stream().anyMatch(plot -> plot.show().equals(observable.id()));
    }

    private void turn(Observable observable) {
        List<Plot> now = new ArrayList<>(session.view().get().plots());
        if (!now.removeIf(plot -> plot.show().equals(observable.id()))) {
            now.add(new Plot(observable.id(), observable.logarithmic()));
        }
        session.view().set(ViewEdits.plots(session.view().get(), now));
    }
}
