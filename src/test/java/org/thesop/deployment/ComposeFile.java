package org.thesop.deployment;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A compose file as it is written: nothing is filled in, so that what it asks for can be seen. */
record ComposeFile(String text, JsonNode tree) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)");

    static ComposeFile at(String path) throws IOException {
        return of(Files.readString(Path.of(path)));
    }

    static ComposeFile of(String text) throws IOException {
        return new ComposeFile(text, YAML.readTree(text));
    }

    /** What the Compose Specification's schema has against it, in the validator's words; empty when nothing. */
    List<String> faults() {
        // By its place, because its own $id is relative and names nothing that could be looked up.
        var specification = SchemaLocation.of("classpath:/deployment/compose-spec.json");
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(specification);
        return schema.validate(tree).stream().map(ValidationMessage::getMessage).toList();
    }

    /** Ports that another machine could reach, as "service port": no address given means all of them. */
    List<String> openDoors() {
        var open = new ArrayList<String>();
        tree.path("services").fields().forEachRemaining(service -> {
            if (service.getValue().path("network_mode").asText().equals("host")) {
                open.add(service.getKey() + " (all of the host's)");
            }
            for (JsonNode port : service.getValue().path("ports")) {
                var door = port.isObject() ? port.path("host_ip").asText() + ":" : port.asText();
                if (!door.startsWith("127.0.0.1:")) {
                    open.add(service.getKey() + " " + (port.isObject() ? port.toString() : port.asText()));
                }
            }
        });
        return open;
    }

    /** The environment of one service, by name, values as written. */
    Map<String, String> environment(String service) {
        var environment = new TreeMap<String, String>();
        tree.at("/services/" + service + "/environment")
                .fields()
                .forEachRemaining(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        return environment;
    }

    /** Names of the services, in the file's order. */
    List<String> services() {
        var names = new ArrayList<String>();
        tree.path("services").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What a service mounts from the checkout: the paths left of the colon that begin with a dot. */
    Set<String> mountedPaths() {
        return services().stream()
                .flatMap(service -> texts(tree.at("/services/" + service + "/volumes")).stream())
                .filter(volume -> volume.startsWith("."))
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .collect(toCollection(TreeSet::new));
    }

    /** Every variable that has to come from outside. */
    Set<String> variables() {
        return VARIABLE.matcher(text).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
