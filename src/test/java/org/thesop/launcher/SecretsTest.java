package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = home.resolve("secrets.properties");
    }

    @Test
    void each_home_gets_secrets_of_its_own_that_differ_from_one_another() throws IOException {
        var one = Secrets.of(file);
        var other = Secrets.of(home.resolve("other.properties"));
        assertThat(Arrays.stream(Secrets.Name.values()).map(one::get)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Secrets.Name.values()).map(one::get))
                .doesNotContainAnyElementsOf(
                        Arrays.stream(Secrets.Name.values()).map(other::get).toList());
    }

    @Test
    void they_stay_the_same_at_the_next_start() throws IOException {
        var before = Secrets.of(file).get(Secrets.Name.CLIENT_SECRET);
        assertThat(Secrets.of(file).get(Secrets.Name.CLIENT_SECRET)).isEqualTo(before);
    }

    @Test
    void nobody_else_may_read_them_even_when_somebody_has_allowed_it() throws IOException {
        Secrets.of(file);
        assertThat(mode()).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Secrets.of(file);
        assertThat(mode()).isEqualTo("rw-------");
    }

    @Test
    void generated_secrets_are_good_enough_for_a_real_newsroom() throws IOException {
        var secrets = Secrets.of(file);
        assertThatCode(secrets::refuseDefaults).doesNotThrowAnyException();
    }

    @Test
    void a_secret_that_somebody_typed_is_refused_outside_the_demo() throws IOException {
        Secrets.of(file);
        Files.writeString(file, Files.readString(file).replaceAll("client.secret=.*", "client.secret=changeme"));
        assertThatThrownBy(() -> Secrets.of(file).refuseDefaults())
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("client.secret")
                .hasMessageNotContaining("changeme");
    }

    @Test
    void a_missing_one_is_asked_back_from_the_backup() throws IOException {
        Files.writeString(file, "setup.token=\n");
        assertThatThrownBy(() -> Secrets.of(file).get(Secrets.Name.SETUP_TOKEN))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("has no setup.token");
    }

    private String mode() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
