package earnshaw.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The JSON Schema of the scenario file, read by a validator that knows nothing of the program.
class ScenarioSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(JSON.valueToTree(Catalog.schema().jsonSchema(Scenario.class)));

    static List<String> presets() {
        return Presets.names();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetFits(String name) throws Exception {
        assertEquals(Set.of(), SCHEMA.validate(JSON.readTree(ScenarioFile.write(Presets.read(name)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"format\": \"earnshaw/1\"}",
        "{\"format\": \"earnshaw/1\", \"problem\": {\"type\": \"unheard\"}}",
        "{\"format\": \"earnshaw/1\", \"problem\": {\"type\": \"charges\", \"dimension\": 2, \"potential\": {\"type\": \"gaussian\", \"c\": -1},"
                + " \"protons\": [], \"electrons\": []}}",
        "{\"format\": \"earnshaw/1\", \"problem\": {\"type\": \"charges\", \"dimension\": 2.5, \"potential\": {\"type\": \"gaussian\"},"
                + " \"protons\": [], \"electrons\": []}}",
        "{\"format\": \"earnshaw/1\", \"extra\": 1, \"problem\": {\"type\": \"charges\", \"dimension\": 2, \"potential\": {\"type\": \"gaussian\"},"
                + " \"protons\": [], \"electrons\": []}}"})
    void whatAFileMayNotSayDoesNotFit(String json) throws Exception {
        assertFalse(SCHEMA.validate(JSON.readTree(json)).isEmpty());
    }

    @Test
    void aShortFileFits() throws Exception {
        assertEquals(Set.of(), SCHEMA.validate(
                JSON.readTree("{\"format\": \"earnshaw/1\", \"problem\": {\"type\": \"charges\", \"dimension\": 2,"
                        + " \"potential\": {\"type\": \"gaussian\", \"c\": 1}, \"protons\": [{\"at\": [1, 0]}], \"electrons\": [{\"at\": [0.3, 0.2]}]}}")));
    }
}
