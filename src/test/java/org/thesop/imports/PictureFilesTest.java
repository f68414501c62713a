package org.thesop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PictureFilesTest {

    private static PictureFiles of(String... names) {
        var files = new PictureFiles();
        for (var name : names) {
            files.add(name);
        }
        return files;
    }

    @Test
    void pictures_of_two_months_with_one_name_are_two_pictures() {
        var files = of("uploads/2013/05/image.jpg", "uploads/2014/11/image.jpg");
        assertThat(files.of("lantern.example.org/wp-content/uploads/2014/11/image.jpg"))
                .contains("uploads/2014/11/image.jpg");
        assertThat(files.of("lantern.example.org/wp-content/uploads/2013/05/image.jpg"))
                .contains("uploads/2013/05/image.jpg");
    }

    @Test
    void no_other_months_picture_stands_in_for_one_that_is_missing() {
        assertThat(of("uploads/2013/05/image.jpg").of("lantern.example.org/wp-content/uploads/2014/11/image.jpg"))
                .isEmpty();
    }

    @Test
    void a_file_may_lie_in_any_folder_when_there_is_only_one() {
        assertThat(of("pictures/hall.png").of("lantern.example.org/wp-content/uploads/2014/11/hall.png"))
                .contains("pictures/hall.png");
    }

    @Test
    void nobody_guesses_between_two() {
        assertThat(of("a/hall.png", "b/hall.png").of("lantern.example.org/wp-content/uploads/2014/11/hall.png"))
                .isEmpty();
    }

    @Test
    void a_picture_of_a_paper_of_ours_lies_in_a_folder_of_its_name() {
        assertThat(of("media/abc/whole.png", "media/abc/320.png", "media/def/whole.png")
                        .of("abc"))
                .contains("media/abc/whole.png");
    }
}
