package org.thesop.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToldTest {

    @Test
    void somebody_who_is_told_of_two_things_at_once_is_named_once_with_every_way() {
        var told = new Told();
        told.add("Wendy Marsh", true, false);
        told.add("Erin Vale", true, false);
        told.add("Wendy Marsh", false, true);
        assertThat(told.take())
                .extracting(each -> each.name() + ": " + each.how())
                .containsExactly("Wendy Marsh: both", "Erin Vale: desk");
        assertThat(told.take()).isEmpty();
    }
}
