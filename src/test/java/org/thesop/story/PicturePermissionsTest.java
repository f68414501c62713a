package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thesop.media.Picture;
import org.thesop.media.PictureFiles;

/** Who finds a picture in the library, says what is said of it, and takes it from readers. */
class PicturePermissionsTest {

    private final Cast cast = new Cast();
    private final Picture hers = PictureFiles.picture("tram", 1200, 800, cast.wendy);

    @Test
    void a_picture_is_its_senders_until_it_is_shared() {
        assertThat(Permissions.mayFind(hers, cast.wendy)).isTrue();
        assertThat(Permissions.mayFind(hers, cast.maggie)).isFalse();
        hers.share(true);
        assertThat(Permissions.mayFind(hers, cast.maggie)).isTrue();
        assertThat(Permissions.mayFind(hers, cast.walt)).isTrue();
    }

    @Test
    void its_sender_and_editors_say_what_is_said_of_it() {
        assertThat(Permissions.mayDescribe(hers, () -> false, cast.wendy)).isTrue();
        assertThat(Permissions.mayDescribe(hers, () -> false, cast.walt)).isFalse();
        assertThat(Permissions.mayDescribe(hers, () -> false, cast.eddie)).isTrue();
    }

    @Test
    void what_others_approved_with_a_story_is_not_its_senders_to_change() {
        assertThat(Permissions.mayDescribe(hers, () -> true, cast.wendy)).isFalse();
        assertThat(Permissions.mayDescribe(hers, () -> true, cast.eddie)).isTrue();
        assertThat(Permissions.mayDescribe(hers, () -> true, cast.maggie)).isTrue();
    }

    @Test
    void only_a_managing_editor_takes_it_from_readers() {
        assertThat(Permissions.mayWithdrawPictures(cast.wendy)).isFalse();
        assertThat(Permissions.mayWithdrawPictures(cast.eddie)).isFalse();
        assertThat(Permissions.mayWithdrawPictures(cast.maggie)).isTrue();
    }
}
