package org.thesop.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileTest {

    private static final String APP = "docker/Dockerfile";
    private static final String KEYCLOAK = "docker/Dockerfile.keycloak";

    @ParameterizedTest
    @ValueSource(strings = {APP, KEYCLOAK})
    void an_image_is_pinned_unprivileged_watched_and_can_be_stopped(String path) throws IOException {
        assertThat(Dockerfile.at(path).faults()).isEmpty();
    }

    @Test
    void a_careless_file_is_found() {
        var careless = """
                FROM ubuntu:latest AS build
                USER newsroom
                FROM debian
                # USER newsroom
                COPY --from=builder /a /a
                USER root
                CMD java \\
                    -jar app.jar
                """;
        assertThat(Dockerfile.of(careless).faults())
                .containsExactly(
                        "ubuntu:latest has no tag that begins with a version",
                        "debian has no tag that begins with a version",
                        "it runs as root",
                        "nobody asks whether it is well",
                        "a shell stands between it and the signal to stop",
                        "there is no stage builder");
    }

    @Test
    void what_is_copied_is_in_the_checkout_and_is_shown_to_the_build() throws IOException {
        var copied = Dockerfile.at(APP).copied();
        assertThat(copied).contains("pom.xml", "src", "config");
        assertThat(copied).allSatisfy(source -> assertThat(Path.of(source)).exists());
        assertThat(Files.readAllLines(Path.of(APP + ".dockerignore")))
                .contains("*")
                .containsAll(copied.stream().map(source -> "!" + source).toList());
    }

    @Test
    void keycloak_and_postgresql_are_of_the_versions_that_the_newsroom_is_tested_with() throws IOException {
        assertThat(Dockerfile.at(KEYCLOAK).bases()).containsOnly("keycloak/keycloak:" + version("keycloak"));
        var major = version("postgresql").split("\\.")[0];
        assertThat(ComposeFile.at("docker/compose.yaml")
                        .tree()
                        .at("/services/postgres/image")
                        .asText())
                .startsWith("postgres:" + major + "-");
    }

    /** The version that pom.xml gives, from its property. */
    private static String version(String what) throws IOException {
        var property = Pattern.compile("<version\\." + what + ">(.+?)</").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(property.find()).isTrue();
        return property.group(1);
    }
}
