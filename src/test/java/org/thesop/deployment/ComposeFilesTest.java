package org.thesop.deployment;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeFilesTest {

    private static final String WHOLE = "docker/compose.yaml";
    private static final String EXTERNAL = "docker/compose.external.yaml";

    private static final Pattern NAME = Pattern.compile("\\b(?:THESOP|SOP)_[A-Z0-9_]+\\b");
    private static final Path SERVER = Path.of("config/wildfly");
    private static final Path SIGN_IN = Path.of("src/main/webapp/WEB-INF/oidc.json");
    private static final Path JAVA = Path.of("src/main/java");

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, EXTERNAL})
    void a_compose_file_keeps_to_the_compose_specification(String path) throws IOException {
        assertThat(ComposeFile.at(path).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: {app: {image: thesop, port: ['8080']}}",
                "services: {app: {image: thesop, depends_on: {postgres: {condition: healthy}}}}",
                "services: {app: {image: [thesop]}}",
                "service: {app: {image: thesop}}"
            })
    void a_file_that_breaks_the_specification_is_found(String broken) throws IOException {
        assertThat(ComposeFile.of(broken).faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, EXTERNAL})
    void no_port_is_open_to_other_machines(String path) throws IOException {
        var compose = ComposeFile.at(path);
        assertThat(compose.tree().findValues("ports")).isNotEmpty();
        assertThat(compose.openDoors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: {app: {ports: ['8080:8080']}}",
                "services: {app: {ports: ['0.0.0.0:8080:8080']}}",
                "services: {app: {ports: [{target: 8080, published: '8080'}]}}",
                "services: {app: {network_mode: host}}"
            })
    void a_port_without_the_loopback_address_counts_as_open(String open) throws IOException {
        assertThat(ComposeFile.of(open).openDoors()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, EXTERNAL})
    void every_secret_must_be_given_and_none_has_a_default(String path) throws IOException {
        var compose = ComposeFile.at(path);
        var secrets = compose.services().stream()
                .flatMap(service -> compose.environment(service).entrySet().stream())
                .filter(entry -> entry.getKey().matches(".*(PASSWORD|SECRET|TOKEN).*"))
                .toList();
        assertThat(secrets).hasSizeGreaterThanOrEqualTo(3);
        // Those of a mail server and of a bucket may stay empty: there need not be one, and the former need not ask.
        assertThat(secrets).allSatisfy(secret -> assertThat(secret.getValue())
                .matches(
                        Set.of("THESOP_MAIL_PASSWORD", "THESOP_S3_SECRET").contains(secret.getKey())
                                ? "\\$\\{" + secret.getKey() + ":-}"
                                : "\\$\\{[A-Z0-9_]+:\\?[^}]+}"));
    }

    @Test
    void the_example_of_values_names_each_one_and_gives_none_away() throws IOException {
        var asked = ComposeFile.at(WHOLE).variables();
        asked.addAll(ComposeFile.at(EXTERNAL).variables());
        var lines = Files.readAllLines(Path.of("docker/.env.example")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(lines).allMatch(line -> line.endsWith("="), "has no value");
        assertThat(lines.stream().map(line -> line.replace("=", ""))).containsExactlyInAnyOrderElementsOf(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, EXTERNAL})
    void the_app_is_told_all_that_it_reads_and_nothing_else(String path) throws IOException {
        assertThat(namesIn(SERVER)).contains("SOP_DB_URL");
        assertThat(namesIn(SIGN_IN)).contains("THESOP_OIDC_URL");
        assertThat(namesIn(JAVA)).contains("THESOP_PAPER_URL");
        var read = Stream.of(SERVER, SIGN_IN, JAVA)
                .flatMap(place -> namesIn(place).stream())
                .collect(toCollection(TreeSet::new));
        assertThat(ComposeFile.at(path).environment("app").keySet()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, EXTERNAL})
    void what_is_built_or_mounted_is_in_the_checkout(String path) throws IOException {
        var compose = ComposeFile.at(path);
        var docker = Path.of(path).getParent();
        for (var build : compose.tree().findValues("build")) {
            assertThat(docker.resolve(build.path("context").asText())
                            .resolve(build.path("dockerfile").asText()))
                    .isRegularFile();
        }
        var realms = Path.of("config/keycloak");
        assertThat(compose.mountedPaths().stream()
                        .map(mounted -> docker.resolve(mounted).normalize())
                        .filter(mounted -> !mounted.startsWith(realms) || Files.exists(realms)))
                .allSatisfy(mounted -> assertThat(mounted).exists());
    }

    private static Set<String> namesIn(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().matches(".*\\.(cli|json|java)"))
                    .flatMap(ComposeFilesTest::namesOf)
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> namesOf(Path file) {
        try {
            return NAME.matcher(Files.readString(file)).results().map(found -> found.group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
