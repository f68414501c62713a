package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void open_a_home() {
        home = new Home(folder);
    }

    @Test
    void its_number_stands_in_a_file_while_it_runs() throws IOException {
        var part = start("exec sleep 1000");
        assertThat(home.pids().resolve("sleeper.pid")).hasContent(String.valueOf(part.pid()));
        part.stop(PATIENCE);
        assertThat(part.isAlive()).isFalse();
        assertThat(home.pids().resolve("sleeper.pid")).doesNotExist();
    }

    @Test
    void one_that_does_not_listen_is_ended_all_the_same() throws IOException {
        var part = start("trap '' TERM; echo deaf; while :; do sleep 0.1; done");
        await().atMost(PATIENCE).until(() -> Files.readString(part.log()).contains("deaf"));
        part.stop(Duration.ofMillis(300));
        assertThat(part.isAlive()).isFalse();
    }

    @Test
    void what_it_has_started_ends_with_it() throws IOException {
        var part = start("sleep 1000; :");
        await().atMost(PATIENCE).until(() -> children(part).count() == 1);
        var child = children(part).findAny().orElseThrow();
        part.stop(PATIENCE);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void ctrl_c_and_a_closed_terminal_do_not_reach_it() throws IOException, InterruptedException {
        var part = start("kill -INT $$; kill -HUP $$; echo still here");
        assertThat(part.awaitExitValue()).isZero();
        assertThat(part.log()).hasContent("still here");
    }

    @Test
    void its_end_is_told() throws IOException, InterruptedException {
        var told = new CountDownLatch(1);
        start("exit 3").whenEnded(told::countDown);
        assertThat(told.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void the_log_of_the_start_before_is_kept() throws IOException, InterruptedException {
        start("echo first").awaitExitValue();
        start("echo second").awaitExitValue();
        assertThat(home.logs().resolve("sleeper.log")).hasContent("second");
        assertThat(home.logs().resolve("sleeper.log.1")).hasContent("first");
    }

    @Test
    void secrets_come_by_the_environment_and_what_steers_another_server_does_not() throws Exception {
        var part = Part.start(home, "Sleeper", shell("echo $SOP_DB_PASSWORD"), Map.of("SOP_DB_PASSWORD", "hidden"), 0);
        assertThat(part.awaitExitValue()).isZero();
        assertThat(part.log()).hasContent("hidden");
    }

    @Test
    void what_a_killed_launcher_left_is_ended_by_the_next_start() throws IOException {
        var orphan = Part.start(home, "Sleeper", List.of("sh", "-c", "sleep 1000; :", folder + "/"), Map.of(), 0);
        assertThat(new Orphans(home).end()).isOne();
        assertThat(orphan.isAlive()).isFalse();
        assertThat(home.pids()).isEmptyDirectory();
    }

    @Test
    void a_process_of_somebody_else_that_got_the_same_number_is_left_alone() throws IOException {
        var elsewhere = new Home(folder.resolve("elsewhere"));
        Files.createDirectories(elsewhere.root());
        var stranger = Part.start(elsewhere, "Stranger", List.of("sleep", "1000"), Map.of(), 0);
        try {
            Files.createDirectories(home.pids());
            Files.writeString(home.pids().resolve("wildfly.pid"), String.valueOf(stranger.pid()));
            assertThat(new Orphans(home).end()).isZero();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.stop(PATIENCE);
        }
    }

    private Part start(String script) throws IOException {
        return Part.start(home, "Sleeper", shell(script), Map.of(), 0);
    }

    private static Stream<ProcessHandle> children(Part part) {
        return ProcessHandle.of(part.pid()).stream().flatMap(ProcessHandle::children);
    }

    private static List<String> shell(String script) {
        return List.of("sh", "-c", script);
    }
}
