package org.thesop.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.desk.PaperFigures;
import org.thesop.desk.PaperFigures.Figures;
import org.thesop.desk.PaperFigures.InTime;
import org.thesop.desk.PaperFigures.Output;
import org.thesop.desk.PaperFigures.Pace;
import org.thesop.platform.Messages;
import org.thesop.story.EditionState;

class FiguresPanelTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);
    private static final LocalDate LAST = FIRST.plusWeeks(PaperFigures.WEEKS - 1);

    @Test
    void the_sections_of_a_week_stand_one_upon_another_and_the_best_week_fills_the_picture() {
        var panel = panel(
                List.of(new Output(FIRST, "Arts", 1), new Output(LAST, "Arts", 1), new Output(LAST, "Campus", 3)));
        var bars = panel.getOutput();
        assertThat(bars).hasSize(3);
        var last = bars.subList(1, 3);
        assertThat(last.stream().mapToInt(FiguresPanel.Bar::y).min()).hasValue(0);
        assertThat(last.get(0).y() + last.get(0).height() + 1).isEqualTo(FiguresPanel.HEIGHT);
        assertThat(last.get(1).y() + last.get(1).height() + 1)
                .isEqualTo(last.get(0).y());
        assertThat(bars).allMatch(bar -> bar.x() >= 0 && bar.x() + bar.width() <= FiguresPanel.WIDTH);
    }

    @Test
    void the_table_says_what_the_picture_shows() {
        var panel = panel(List.of(new Output(FIRST, "Arts", 2), new Output(LAST, "Campus", 3)));
        assertThat(panel.getKeys()).extracting(FiguresPanel.Key::name).containsExactly("Campus", "Arts");
        var rows = panel.getOutputRows();
        assertThat(rows).hasSize(PaperFigures.WEEKS);
        assertThat(rows.get(0)).isEqualTo(new FiguresPanel.Row("Sep 7", List.of("0", "2")));
        assertThat(rows.get(PaperFigures.WEEKS - 1).figures()).containsExactly("3", "0");
        assertThat(panel.getOutputSummary()).startsWith("5 stories; 3 this week so far, 0 the week before");
    }

    @Test
    void the_smallest_sections_share_a_colour_and_none_is_left_out() {
        var output = new ArrayList<Output>();
        for (var section = 1; section <= 9; section++) {
            output.add(new Output(LAST, "Section " + section, section));
        }
        var panel = panel(output);
        assertThat(panel.getKeys()).hasSize(6);
        assertThat(panel.getKeys().get(5)).isEqualTo(new FiguresPanel.Key("Others", 5, 1 + 2 + 3 + 4));
        assertThat(panel.getOutputSummary()).startsWith("45 stories");
    }

    @Test
    void a_paper_that_has_just_begun_shows_empty_pictures() {
        var panel = panel(List.of());
        assertThat(panel.getOutput()).isEmpty();
        assertThat(panel.getOutputSummary()).startsWith("No story");
        assertThat(panel(new Figures(FIRST, List.of(), List.of(), List.of())).getWaits())
                .isEmpty();
    }

    @Test
    void what_was_in_time_is_a_share_of_what_was_due() {
        var panel = panel(new Figures(FIRST, List.of(), List.of(), List.of(new InTime(LAST, 4, 3))));
        assertThat(panel.getInTimeSummary()).startsWith("75 %: 3 of 4");
        assertThat(panel.getInTimeRows().get(0).figures()).containsExactly("3", "4", "75 %");
        assertThat(panel.getInTime().get(0).height()).isEqualTo(FiguresPanel.HEIGHT * 3 / 4);
    }

    @Test
    void waiting_is_told_in_minutes_hours_and_days() {
        var panel = panel(new Figures(
                FIRST,
                List.of(),
                List.of(
                        new Pace(EditionState.SUBMITTED, 7, Duration.ofDays(4)),
                        new Pace(EditionState.IN_REVIEW, 5, Duration.ofHours(24)),
                        new Pace(EditionState.APPROVED, 3, Duration.ofMinutes(20))),
                List.of()));
        assertThat(panel.getWaits()).extracting(FiguresPanel.Wait::half).containsExactly("4 days", "24 h", "20 min");
        assertThat(panel.getWaits()).extracting(FiguresPanel.Wait::width).containsExactly(100, 25, 1);
    }

    private static FiguresPanel panel(List<Output> output) {
        return panel(new Figures(FIRST, output, List.of(), List.of()));
    }

    private static FiguresPanel panel(Figures figures) {
        var panel = new FiguresPanel();
        panel.messages = new Messages();
        panel.paper = new PaperFigures() {
            @Override
            public Figures figures() {
                return figures;
            }
        };
        panel.load();
        return panel;
    }
}
