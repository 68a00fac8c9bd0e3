package earnshaw.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import earnshaw.scenario.Catalog;
import earnshaw.scenario.Plot;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.View;
import earnshaw.schema.InputRefused;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewEditsTest {

    private static final View USUAL = Catalog.schema().initial(View.class);

    private static List<String> shown(String preset) throws InputRefused {
        return ViewEdits.having(USUAL, Presets.read(preset).problem().observables()).plots().stream().map(Plot::show)
                .toList();
    }

    @Test
    void whatAProblemDoesNotHaveGivesWayToWhatItHas() throws InputRefused {
        assertEquals(List.of("loss", "angle", "gradientNorm"), shown("cnn-four-signs"));
        assertEquals(List.of("loss", "laplacian", "angle"), shown("five-electrons"));
    }

    @Test
    void presetsPlotWhatTheirProblemsHave() throws InputRefused {
        for (String name : Presets.names()) {
            Scenario preset = Presets.read(name);
            assertSame(preset.view(), ViewEdits.having(preset.view(), preset.problem().observables()), name);
        }
    }
}
