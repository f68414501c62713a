package org.thesop.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thesop.search.Feed.Change;
import org.thesop.search.Feed.Mark;

class FollowedTest {

    @TempDir
    Path folder;

    @Test
    void what_was_in_sight_is_final_when_all_has_ended_that_was_running_then() {
        var then = new Mark(10, 5, 100, 107);
        assertThat(new Mark(11, 5, 104, 110).isAfterAllOf(then)).isFalse();
        assertThat(new Mark(12, 6, 107, 112).isAfterAllOf(then)).isTrue();
    }

    @Test
    void in_a_newsroom_where_nothing_is_being_written_all_is_final_at_once() {
        var quiet = new Mark(10, 5, 100, 100);
        assertThat(quiet.isAfterAllOf(quiet)).isTrue();
    }

    @Test
    void an_edition_that_was_saved_often_is_indexed_once_and_not_again_while_it_is_known() {
        var first = new Change(0, 1, 7);
        var second = new Change(0, 2, 7);
        var other = new Change(1, 1, 8);
        assertThat(Feed.editions(List.of(first, second, other), Set.of())).containsExactly(7L, 8L);
        assertThat(Feed.editions(List.of(first, second, other), Set.of(first, second)))
                .containsExactly(8L);
    }

    @Test
    void an_index_goes_on_from_where_it_stood() {
        var index = new IndexFolder(folder.resolve("search"));
        assertThat(index.followed()).isEmpty();
        var followed = Followed.from(new Mark(10, 5, 100, 107)).builtUpTo(42);
        index.keep(followed);
        assertThat(new IndexFolder(folder.resolve("search")).followed()).contains(followed);
        index.forget();
        assertThat(index.followed()).isEmpty();
        assertThat(followed.isBuilt()).isFalse();
        assertThat(followed.builtUpTo(Followed.ALL).isBuilt()).isTrue();
    }

    @Test
    void an_index_of_another_form_and_one_whose_note_nobody_can_read_are_made_anew() throws IOException {
        var index = new IndexFolder(folder);
        Files.writeString(folder.resolve("followed.properties"), "form=0\nrevision=3\n");
        assertThat(index.followed()).isEmpty();
        Files.writeString(folder.resolve("followed.properties"), "form=" + EditionMapping.FORM + "\nrevision=many\n");
        assertThat(index.followed()).isEmpty();
    }
}
