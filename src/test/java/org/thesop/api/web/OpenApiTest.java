package org.thesop.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thesop.api.Transitions;
import org.thesop.story.Byline;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionState;
import org.thesop.story.Genre;
import org.thesop.story.Passage;
import org.thesop.story.Priority;
import org.thesop.story.Refusal;

/** The document that programs go by says what the code does: each address, what it can be asked, and by whom. */
class OpenApiTest {

    private static final List<Class<?>> RESOURCES = List.of(
            StoriesResource.class,
            PeopleResource.class,
            SectionsResource.class,
            DeskResource.class,
            EditionsResource.class,
            CommentsResource.class);

    private final JsonObject document = read();

    private static JsonObject read() {
        try (var reader = Json.createReader(OpenApiTest.class.getResourceAsStream("/org/thesop/api/openapi.json"))) {
            return reader.readObject();
        }
    }

    /** {@code GET /stories asks cursor limit …}, with a token or without. */
    private static Map<String, String> coded() {
        var found = new TreeMap<String, String>();
        for (var resource : RESOURCES) {
            for (var method : resource.getDeclaredMethods()) {
                verb(method).ifPresent(verb -> found.put(verb + " " + path(resource, method), asks(resource, method)));
            }
        }
        return found;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(each -> each != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        var more = method.getAnnotation(Path.class);
        return (resource.getAnnotation(Path.class).value() + (more == null ? "" : more.value()))
                .replaceFirst("^/v1", "");
    }

    private static String asks(Class<?> resource, Method method) {
        var asks = method.getAnnotation(Asks.class);
        var sends = Arrays.asList(method.getParameterTypes()).contains(JsonObject.class);
        return (resource.isAnnotationPresent(ByToken.class) ? "token " : "")
                + (sends ? "body " : "")
                + (asks == null ? new TreeSet<>() : new TreeSet<>(List.of(asks.value())));
    }

    private Map<String, String> documented() {
        var found = new TreeMap<String, String>();
        document.getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject()
                .forEach((verb, operation) ->
                        found.put(verb.toUpperCase(Locale.ROOT) + " " + path, asked(operation.asJsonObject()))));
        return found;
    }

    private static String asked(JsonObject operation) {
        var names = new TreeSet<String>();
        if (operation.containsKey("parameters")) {
            operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                    .filter(each -> each.getString("in", "").equals("query"))
                    .forEach(each -> names.add(each.getString("name")));
        }
        return (operation.containsKey("security") ? "token " : "")
                + (operation.containsKey("requestBody") ? "body " : "")
                + names;
    }

    private static Set<ValidationMessage> wrong(String document) throws IOException {
        var json = new ObjectMapper();
        var schema = json.readTree(OpenApiTest.class.getResource("/api/openapi-3.1.json"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema)
                .validate(json.readTree(document));
    }

    @Test
    void it_is_what_openapi_lets_a_document_be() throws IOException {
        assertThat(wrong(document.toString())).isEmpty();
        assertThat(wrong(document.toString().replace("\"title\"", "\"name\""))).isNotEmpty();
    }

    @Test
    void every_address_is_described_with_all_that_it_can_be_asked_and_none_that_is_not_there() {
        assertThat(documented()).isEqualTo(coded());
    }

    @Test
    void every_work_says_what_comes_without_a_token_and_every_reading_what_comes_too_fast() {
        document.getJsonObject("paths")
                .forEach((path, methods) -> methods.asJsonObject().forEach((verb, operation) -> assertThat(operation
                                .asJsonObject()
                                .getJsonObject("responses")
                                .keySet())
                        .as(verb + " " + path)
                        .contains("429")
                        .satisfies(codes -> assertThat(codes.contains("401"))
                                .isEqualTo(operation.asJsonObject().containsKey("security")))));
    }

    @Test
    void whatever_does_something_can_be_sent_twice_without_harm_and_says_so() {
        document.getJsonObject("paths").forEach((path, methods) -> {
            var doing = methods.asJsonObject().getJsonObject("post");
            if (doing != null) {
                assertThat(doing.getJsonArray("parameters").toString())
                        .as(path)
                        .contains("#/components/parameters/IdempotencyKey");
                assertThat(doing.getJsonObject("responses").keySet()).as(path).contains("400", "422");
            }
        });
    }

    @Test
    void its_words_are_those_of_the_newsroom() {
        assertThat(words("Wish", "action")).containsExactlyInAnyOrderElementsOf(names(Transitions.offered().stream()));
        assertThat(words("Standing", "state")).containsExactlyInAnyOrderElementsOf(names(EditionState.values()));
        assertThat(words("EditionRow", "kind")).containsExactlyInAnyOrderElementsOf(names(EditionKind.values()));
        assertThat(words("Story", "genre")).containsExactlyInAnyOrderElementsOf(names(Genre.values()));
        assertThat(words("Credit", "credit")).containsExactlyInAnyOrderElementsOf(names(Byline.Credit.values()));
        assertThat(words("Byline", "credit")).containsExactlyInAnyOrderElementsOf(names(Byline.Credit.values()));
        assertThat(words("Byline", "place")).containsExactlyInAnyOrderElementsOf(names(Byline.Place.values()));
        assertThat(words("Wish", "priority")).containsExactlyInAnyOrderElementsOf(names(Priority.values()));
        var passage = schema("Remark").getJsonObject("properties").getJsonObject("passage");
        assertThat(strings(passage.getJsonObject("properties").getJsonObject("field")))
                .containsExactlyInAnyOrderElementsOf(names(Passage.Field.values()));
        var refusals = schema("Problem").getJsonObject("properties").getJsonObject("refusals");
        assertThat(strings(refusals.getJsonObject("items")
                        .getJsonObject("properties")
                        .getJsonObject("why")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Refusal.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void every_reference_leads_somewhere() {
        var text = document.toString();
        var found = Pattern.compile("\"#/components/(\\w+)/(\\w+)\"").matcher(text);
        var checked = new ArrayList<String>();
        while (found.find()) {
            checked.add(found.group(2));
            assertThat(document.getJsonObject("components").getJsonObject(found.group(1)))
                    .containsKey(found.group(2));
        }
        assertThat(checked).isNotEmpty();
    }

    private JsonObject schema(String name) {
        return document.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
    }

    private List<String> words(String schema, String property) {
        return strings(schema(schema).getJsonObject("properties").getJsonObject(property));
    }

    private static List<String> strings(JsonObject property) {
        return property.getJsonArray("enum").stream()
                .filter(JsonString.class::isInstance)
                .map(each -> ((JsonString) each).getString())
                .toList();
    }

    private static List<String> names(Enum<?>... values) {
        return names(Stream.of(values));
    }

    private static List<String> names(Stream<? extends Enum<?>> values) {
        return values.map(Enum::name).collect(Collectors.toList());
    }
}
