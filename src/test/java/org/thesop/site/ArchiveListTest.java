package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.site.ArchiveList.Month;

class ArchiveListTest {

    @Test
    void years_come_newest_first_and_their_months_as_the_year_went() {
        var list = ArchiveList.of(List.of(
                new Month(YearMonth.of(2005, 11), 3),
                new Month(YearMonth.of(2026, 2), 10),
                new Month(YearMonth.of(2005, 1), 1)));
        assertThat(list.years()).extracting(ArchiveList.Year::year).containsExactly(2026, 2005);
        assertThat(list.years().get(1).months())
                .extracting(Month::path)
                .containsExactly("/archive/2005/01", "/archive/2005/11");
        assertThat(list.years().get(1).stories()).isEqualTo(4);
        assertThat(list.stories()).isEqualTo(14);
    }
}
