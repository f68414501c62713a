package org.thesop.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages put together by dice with fixed seeds: whatever is drawn, what went in comes out. */
class CapturedVariantsTest {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1252"));
    private static final List<String> LINE_ENDS = List.of("\n", "\r", "\r\n");
    private static final List<String> LABELS = List.of("EST", "EDT", "ET", "");
    private static final List<String> PLACES =
            List.of("Washington", "WASHINGTON, D.C.", "San Juan, Puerto Rico", "Fort Kent", "Rio de Janeiro", "Évian");
    private static final List<String> DASHES = List.of(" -- ", " - ", " — ", " – ", " --- ");
    private static final List<String> NAMES =
            List.of("Ada Lowe", "David I. Berg", "SOP newswire2", "María del Valle", "Robert Hale Jr.", "Ines O’Hall");
    private static final List<String> TITLES = List.of("Staff Writer", "Contributing Editor", "Campus Correspondent");
    private static final List<String> SENTENCES = List.of(
            "“We agree,” the dean said, “on nothing but the weather.”",
            "The budget – all $4.5 million of it – was gone by May.",
            "Nobody at St. Mary’s knew who’d left the gate open…",
            "It took 1,200 signatures, two meetings & a petition.",
            "The café reopened — with better soup.");

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_printed_is_what_is_understood(int seed) {
        var drawn = new Drawn(new Random(seed));
        var page = Pages.parsed(drawn.bytes());
        assertThat(page.headline()).isEqualTo(drawn.headline);
        assertThat(page.bylines().stream().map(CapturedName::name).toList()).isEqualTo(drawn.bylines);
        assertThat(page.dateline()).isEqualTo(drawn.place);
        assertThat(page.paragraphs().stream().map(CapturedParagraph::text).toList())
                .isEqualTo(drawn.paragraphs);
        assertThat(page.credits()).isEqualTo(drawn.credits);
        assertThat(page.published().printed()).isEqualTo(drawn.printed);
        assertThat(page.fingerprint()).isEqualTo(Pages.parsed(drawn.text()).fingerprint());
    }

    @Test
    void two_different_pages_never_share_a_fingerprint() {
        var prints = seeds().mapToObj(seed -> new Drawn(new Random(seed)))
                .map(drawn -> Pages.parsed(drawn.bytes()))
                .toList();
        var differing = prints.stream()
                .map(page -> List.of(page.published().printed(), page.headline(), page.body()))
                .distinct()
                .count();
        assertThat(prints.stream().map(CapturedPage::fingerprint).distinct()).hasSize((int) differing);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_damaged_page_is_understood_or_refused_and_nothing_else(int seed) {
        var random = new Random(seed);
        var bytes = Pages.file(random.nextBoolean() ? "harbor-ferry.txt" : "two-names-and-a-photo.txt");
        for (var i = 1 + random.nextInt(60); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            var page = Pages.parsed(bytes);
            assertThat(page.body()).startsWith("<p>").endsWith("</p>").doesNotContain("\u0000");
            assertThat(page.remarks())
                    .allSatisfy(remark -> assertThat(remark.line()).isPositive());
        } catch (NotACapturedPageException refused) {
            assertThat(refused.line()).isPositive();
            assertThat(refused.excerpt()).hasSizeLessThanOrEqualTo(80);
        }
    }

    @Test
    void the_fingerprint_does_not_hang_on_typography_and_does_on_every_word_and_minute() {
        var text = Pages.text("harbor-ferry.txt");
        var print = Pages.parsed(text).fingerprint();
        assertThat(print).matches("[0-9a-f]{64}");
        assertThat(Pages.parsed(text.replace('“', '"').replace('”', '"').replace('’', '\''))
                        .fingerprint())
                .isEqualTo(print);
        assertThat(Pages.parsed(text.replace("Ellery -- ", "Ellery — ")).fingerprint())
                .isEqualTo(print);
        assertThat(Pages.parsed(text.replace("EST", "EDT")).fingerprint()).isEqualTo(print);
        assertThat(Pages.parsed(text.replace("16:05", "16:06")).fingerprint()).isNotEqualTo(print);
        assertThat(Pages.parsed(text.replace("one boat", "two boats")).fingerprint())
                .isNotEqualTo(print);
        assertThat(Pages.parsed(text.replace("Night ferry", "Late ferry")).fingerprint())
                .isNotEqualTo(print);
    }

    /** One page as the dice made it. */
    private static final class Drawn {
        private final Random random;
        private final LocalDateTime printed;
        private final String headline;
        private final List<String> bylines;
        private final Optional<String> place;
        private final List<String> paragraphs;
        private final List<CapturedName> credits;
        private final String text;

        Drawn(Random random) {
            this.random = random;
            printed = LocalDateTime.of(2003, 1, 1, 0, 0).plusMinutes(random.nextInt(7 * 365 * 24 * 60));
            headline = one(List.of("Team wins", "What now?", "“Enough,” says dean", "5 ways to sleep – and why"));
            bylines = random.nextInt(4) == 0 ? List.of() : List.of(one(NAMES));
            place = random.nextBoolean() ? Optional.of(one(PLACES)) : Optional.empty();
            paragraphs = new ArrayList<>();
            // Never the last one first: after a place and a dash, one dash more makes a dateline doubtful, and rightly.
            paragraphs.add(one(SENTENCES.subList(0, SENTENCES.size() - 1)));
            random.ints(random.nextInt(6), 0, SENTENCES.size())
                    .mapToObj(SENTENCES::get)
                    .forEach(paragraphs::add);
            credits = credit();
            text = printedText();
        }

        String text() {
            return text;
        }

        byte[] bytes() {
            var charset = one(CHARSETS);
            var mark = charset.name().startsWith("UTF") ? "\ufeff" : "";
            return (mark + text).getBytes(charset);
        }

        private List<CapturedName> credit() {
            return switch (random.nextInt(3)) {
                case 0 -> List.of();
                case 1 -> List.of(CapturedName.untitled(one(NAMES)));
                default -> List.of(new CapturedName(one(NAMES), Optional.of(one(TITLES))));
            };
        }

        private String printedText() {
            List<String> lines = new ArrayList<>();
            lines.add(one(List.of(Pages.MASTHEAD.strip(), "Contact theSOP | About theSOP | Support theSOP | Writers")));
            lines.add("theSOP logo");
            lines.add(publicationLine());
            lines.add(random.nextBoolean() ? headline : headline.toUpperCase(Locale.ROOT));
            lines.add("");
            lines.add(headline);
            lines.add("");
            bylines.forEach(name -> lines.addAll(List.of("By " + name, "")));
            for (var i = 0; i < paragraphs.size(); i++) {
                var dateline = i == 0 ? place.map(at -> at + one(DASHES)).orElse("") : "";
                lines.add(dateline + paragraphs.get(i).replace(" ", one(List.of(" ", "\u00a0", "  ", "\u00a0 "))));
                lines.addAll(random.nextInt(5) == 0 ? List.of("", "") : List.of(""));
            }
            credits.forEach(credit -> {
                lines.add("By " + credit.name());
                credit.title().ifPresent(lines::add);
            });
            return String.join(one(LINE_ENDS), lines);
        }

        private String publicationLine() {
            var day = printed.getDayOfMonth();
            var ordinal = day / 10 == 1
                    ? "th"
                    : List.of("th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th")
                            .get(day % 10);
            var time = one(List.of("HH:mm", "H:mm", "h:mm a", "hh:mma"));
            return "Published:" + one(List.of("", " "))
                    + printed.format(
                            DateTimeFormatter.ofPattern("MMMM d'" + ordinal + "', yyyy " + time, Locale.ENGLISH))
                    + " " + one(LABELS);
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
