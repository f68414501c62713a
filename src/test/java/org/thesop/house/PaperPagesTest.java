package org.thesop.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.platform.Language;

class PaperPagesTest {

    private static final Pattern ELEMENT = Pattern.compile("<[a-z][^>]*>");

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_paper_begins_with_pages_in_its_own_language_that_say_the_same(Language language) {
        for (var page : new OwnPage[] {OwnPage.ABOUT, OwnPage.SUPPORT, OwnPage.PRIVACY}) {
            var english = PaperPages.read(page.slug(), Language.ENGLISH).html();
            var own = PaperPages.read(page.slug(), language).html();

            assertThat(ELEMENT.matcher(own).results().map(each -> each.group()))
                    .containsExactlyElementsOf(ELEMENT.matcher(english)
                            .results()
                            .map(each -> each.group())
                            .toList());
            assertThat(own.equals(english)).isEqualTo(language == Language.ENGLISH);
        }
    }
}
