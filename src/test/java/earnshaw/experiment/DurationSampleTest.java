package earnshaw.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.schema.InputRefused;
import org.junit.jupiter.api.Test;

class DurationSampleTest {

    @Test
    void onlyARunThatNothingElseEndsHasAsManyStepsAsItsStopSays() throws InputRefused {
        assertEquals(600, DurationSample.steps(Trying.scenario(Trying.DOCUMENT)));
        for (String sooner : new String[] {"\"loss\": 1e-10", "\"time\": 5", "\"gradientNorm\": 1e-6"}) {
            assertEquals(Double.NaN, DurationSample.steps(Trying.scenario(
                    Trying.DOCUMENT.replace("\"steps\": 600", "\"steps\": 600, " + sooner))), sooner);
        }
    }
}
