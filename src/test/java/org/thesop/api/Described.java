package org.thesop.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Holds what the API answers against the document that describes it: all that is promised is there, and nothing else. */
final class Described {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Described() {}

    /** The answer is as the schema of this name says. */
    static void as(String name, String answer) {
        try {
            var schema = (ObjectNode) JSON.createObjectNode()
                    .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                    .put("$ref", "#/components/schemas/" + name)
                    .put("unevaluatedProperties", false)
                    .set("components", document().get("components"));
            var wrong = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(JSON.readTree(answer));
            assertThat(wrong).as(name + " in " + answer).isEmpty();
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + answer, e);
        }
    }

    private static ObjectNode document() {
        try (var file = Described.class.getResourceAsStream("/org/thesop/api/openapi.json")) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
