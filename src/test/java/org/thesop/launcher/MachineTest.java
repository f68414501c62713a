package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(ints = {17, 21, 25})
    void a_jdk_between_the_oldest_and_the_newest_is_welcome(int feature) {
        assertThatCode(() -> Machine.checkJava(feature)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 16, 26})
    void another_jdk_is_refused_with_what_to_do(int feature) {
        assertThatThrownBy(() -> Machine.checkJava(feature))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("and this is " + feature)
                .hasMessageContaining("JAVA_HOME");
    }

    @Test
    void a_full_disk_is_recognised_however_deep_it_is_told() {
        var told = new UncheckedIOException(new IOException("/some/file: No space left on device"));
        assertThat(Machine.fullDisk(new IllegalStateException(told), home)).hasValueSatisfying(line -> assertThat(line)
                .hasMessageContaining("is full: free some space")
                .hasMessageContaining(home.toString()));
    }

    @Test
    void another_failure_is_not_taken_for_a_full_disk() {
        assertThat(Machine.fullDisk(new IOException("Permission denied"), home)).isEmpty();
    }

    @Test
    void room_is_asked_of_the_nearest_folder_that_exists() {
        // Others write to the same disk between the two answers.
        var much = within(1L << 30);
        assertThat(Machine.freeBytes(home.resolve("not/yet/there"))).isCloseTo(Machine.freeBytes(home), much);
    }
}
