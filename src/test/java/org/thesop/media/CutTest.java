package org.thesop.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {

    private static final double SQUARE = 1;

    @Test
    void all_of_a_picture_is_shown_until_somebody_cuts_it() {
        assertThat(Cut.NONE.area(1200, 800)).isEqualTo(new Cut.Area(0, 0, 1200, 800));
    }

    @Test
    void whatever_is_typed_stays_within_the_picture_and_its_point_within_the_cut() {
        assertThat(new Cut(900, -5, 300, 5_000, 0, 0)).isEqualTo(new Cut(700, 0, 300, 1_000, 700, 0));
        assertThat(new Cut(0, 0, 0, 0, 500, 500)).isEqualTo(new Cut(0, 0, 50, 50, 50, 50));
    }

    @Test
    void another_shape_is_cut_around_the_point_and_never_beyond_an_edge() {
        var face = new Cut(0, 0, 1_000, 1_000, 250, 500);
        assertThat(face.area(1200, 400, SQUARE)).isEqualTo(new Cut.Area(100, 0, 400, 400));
        var corner = new Cut(0, 0, 1_000, 1_000, 1_000, 0);
        assertThat(corner.area(1200, 400, SQUARE)).isEqualTo(new Cut.Area(800, 0, 400, 400));
        assertThat(corner.area(400, 1200, SQUARE)).isEqualTo(new Cut.Area(0, 0, 400, 400));
    }

    @Test
    void another_shape_of_a_cut_stays_within_it() {
        var cut = new Cut(500, 0, 500, 1_000, 500, 500);
        assertThat(cut.area(1000, 400, SQUARE)).isEqualTo(new Cut.Area(500, 0, 400, 400));
    }

    @Test
    void sizes_are_asked_for_by_names_and_nothing_else() {
        assertThat(Size.of("wide-480.webp")).contains(new Size(Size.Shape.WIDE, 480, true));
        assertThat(Size.of("960")).contains(Size.plain(960));
        assertThat(Size.of("../960")).isEmpty();
        assertThat(Size.of("960.php")).isEmpty();
    }
}
