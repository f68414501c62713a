package org.thesop.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of a picture's files somebody gets. */
class KeptFilesTest {

    private static final String ID = "a-picture-of-files";

    @TempDir
    Path folder;

    private final KeptFiles files = new KeptFiles();
    private final Darkroom darkroom = new Darkroom();
    private Picture picture;

    @BeforeEach
    void sent() {
        files.store = new PictureFolder(folder);
        var print = darkroom.develop(PictureFiles.photograph(1200, 800));
        picture = new Picture(ID, print, "tram.jpg", null, Instant.EPOCH);
        files.keep(ID, print);
    }

    @Test
    void while_the_sizes_are_being_made_all_of_it_is_good_enough() {
        assertThat(asked("480")).isEqualTo("480.jpg");
        assertThat(asked("wide-480")).isEqualTo("whole.jpg");
        assertThat(asked("960.webp")).isEqualTo("960.jpg");
        assertThat(asked("1200")).isEqualTo("whole.jpg");
    }

    @Test
    void then_it_is_the_narrowest_that_is_wide_enough() {
        files.keep(picture, 0, darkroom.sizes(files.whole(picture), picture.type(), Cut.NONE));
        assertThat(asked("500.webp")).isEqualTo("960.webp");
        assertThat(asked("5000")).isEqualTo("1200.jpg");
        assertThat(asked("wide-480")).isEqualTo("wide-480.jpg");
        assertThat(asked("whole-0")).isEqualTo("whole.jpg");
    }

    @Test
    void what_was_made_of_an_earlier_cut_is_taken_away_and_the_whole_stays() {
        picture.cut(new Cut(0, 0, 500, 1000, 250, 500), 1001);
        files.keep(picture, 1001, Map.of(Size.plain(480), new byte[] {1}));
        files.tidy(picture);
        assertThat(files.store.all(ID)).extracting(StoredFile::name).containsExactly("cut1001-480.jpg", "whole.jpg");
        assertThat(asked("480")).isEqualTo("cut1001-480.jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "480.jpg, 0, false",
        "480.jpg, 1001, true",
        "cut3-960.webp, 1001, true",
        "cut1001-960.webp, 1001, false",
        "cut1002-960.webp, 1001, false",
        "cut1002-wide-480.jpg.part, 1001, false",
        "cut1001-480.jpg, 0, false"
    })
    void files_of_earlier_cuts_go_and_those_that_somebody_is_making_stay(String file, int shown, boolean goes) {
        assertThat(KeptFiles.isOfAnEarlierCut(file, shown)).isEqualTo(goes);
    }

    private String asked(String size) {
        return files.find(picture, Size.of(size).orElseThrow()).orElseThrow().name();
    }
}
