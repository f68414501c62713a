package org.thesop.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFolderTest {

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
        assertThat(PictureFolder.isOfAnEarlierCut(file, shown)).isEqualTo(goes);
    }
}
