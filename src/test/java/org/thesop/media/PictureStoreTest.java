package org.thesop.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thesop.newsroom.S3Server;

/** What the newsroom relies on wherever pictures are: each is tried with a folder, and with a bucket of a real S3 server. */
class PictureStoreTest {

    private static final String BUCKET = "pictures-of-tests";
    private static final byte[] TRAM = "A tram leaves its depot.".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static S3Server server;

    @BeforeAll
    static void start() {
        server = S3Server.with(BUCKET);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<PictureStore> stores() {
        return Stream.of(new PictureFolder(folder), new PictureBucket(place(BUCKET, S3Server.KEY, S3Server.SECRET)));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void what_is_kept_is_read_again_all_of_it_or_a_part(PictureStore store) throws IOException {
        store.keep("read", "whole.jpg", TRAM);
        var file = store.first("read", List.of("whole.jpg")).orElseThrow();
        assertThat(file.bytes()).isEqualTo(TRAM.length);
        assertThat(file.type()).isEqualTo("image/jpeg");
        assertThat(read(store, file, 0, TRAM.length)).isEqualTo("A tram leaves its depot.");
        assertThat(read(store, file, 2, 4)).isEqualTo("tram");
        assertThat(read(store, file, TRAM.length - 1L, 1)).isEqualTo(".");
        assertThat(read(store, file, 3, 0)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void the_same_kept_twice_is_there_once(PictureStore store) throws IOException {
        store.keep("twice", "480.png", new byte[] {1});
        store.keep("twice", "480.png", TRAM);
        assertThat(store.all("twice")).hasSize(1);
        var file = store.all("twice").get(0);
        assertThat(file.type()).isEqualTo("image/png");
        assertThat(read(store, file, 0, file.bytes())).isEqualTo("A tram leaves its depot.");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void the_best_that_there_is_is_found_and_a_better_one_as_soon_as_there_is_one(PictureStore store) {
        store.keep("best", "whole.jpg", TRAM);
        store.keep("best", "960.jpg", TRAM);
        var wanted = List.of("960.webp", "960.jpg", "whole.jpg");
        assertThat(store.first("best", wanted)).map(StoredFile::name).contains("960.jpg");
        store.keep("best", "960.webp", TRAM);
        assertThat(store.first("best", wanted)).map(StoredFile::type).contains("image/webp");
        assertThat(store.first("best", List.of("1600.jpg"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void all_files_of_a_picture_are_listed_and_none_of_another(PictureStore store) {
        store.keep("list", "whole.jpg", TRAM);
        store.keep("list", "480.jpg", TRAM);
        store.keep("list-2", "960.jpg", TRAM);
        assertThat(store.all("list")).extracting(StoredFile::name).containsExactly("480.jpg", "whole.jpg");
        assertThat(store.all("nobodys")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void what_is_taken_away_is_gone_and_can_be_taken_away_again(PictureStore store) {
        store.keep("gone", "whole.jpg", TRAM);
        var file = store.first("gone", List.of("whole.jpg")).orElseThrow();
        store.delete(file);
        assertThat(store.first("gone", List.of("whole.jpg"))).isEmpty();
        assertThatThrownBy(() -> store.open(file, 0, 1)).isInstanceOf(GoneException.class);
        assertThatCode(() -> store.delete(file)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void a_name_leads_nowhere_else(PictureStore store) {
        assertThatThrownBy(() -> store.keep("../outside", "whole.jpg", TRAM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.all("")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void it_is_looked_at_before_anybody_needs_it(PictureStore store) {
        assertThatCode(store::check).doesNotThrowAnyException();
    }

    @Test
    void whoever_set_it_up_is_told_what_is_wrong_and_never_the_secret() {
        assertAway(place("another-bucket", S3Server.KEY, S3Server.SECRET), "no such bucket", "THESOP_S3_BUCKET");
        assertAway(place(BUCKET, "somebody", S3Server.SECRET), "THESOP_S3_KEY");
        assertAway(place(BUCKET, S3Server.KEY, "a-guess"), "THESOP_S3_SECRET");
        assertThat(place(BUCKET, S3Server.KEY, S3Server.SECRET).toString())
                .contains(BUCKET)
                .doesNotContain(S3Server.SECRET);
    }

    private static void assertAway(BucketPlace place, String... said) {
        try (var store = new PictureBucket(place)) {
            assertThatThrownBy(store::check)
                    .isInstanceOf(StoreAwayException.class)
                    .hasMessageContainingAll(said)
                    .hasMessageNotContainingAny(S3Server.SECRET, "a-guess");
        }
    }

    @Test
    void one_that_does_not_answer_keeps_nobody_waiting() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var place = new BucketPlace(
                    URI.create("http://127.0.0.1:" + silent.getLocalPort()), "us-east-1", BUCKET, "k", "s", true);
            try (var store = new PictureBucket(place, Duration.ofMillis(300))) {
                assertThatThrownBy(store::check)
                        .isInstanceOf(StoreAwayException.class)
                        .hasMessageContaining("THESOP_S3_ENDPOINT");
                silent.close();
                assertThatThrownBy(() -> store.first("tram", List.of("whole.jpg")))
                        .isInstanceOf(StoreAwayException.class)
                        .hasMessageContaining("a moment ago");
            }
        }
    }

    private static BucketPlace place(String bucket, String key, String secret) {
        return new BucketPlace(server.address(), "us-east-1", bucket, key, secret, true);
    }

    private static String read(PictureStore store, StoredFile file, long from, long length) throws IOException {
        try (var content = store.open(file, from, length)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
