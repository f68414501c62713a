package org.thesop.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thesop.story.Copy;
import org.thesop.story.Passage;
import org.thesop.story.Whereabouts;

/**
 * Finds in copy what belongs on a fact sheet: quotations, figures, names with titles. It proposes and decides nothing, so
 * it would rather find one too many; only what is certainly no figure to look up (a year, a day, a time) is left out.
 */
public final class Proposals {

    /** More than an editor would go through; the rest is found when these are on the sheet. */
    static final int MOST = 200;

    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\p{L}\\p{N}.,:/-])[$€£]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?"
                    + "(?:\\s?(?:%|percent|million|billion))?|(?<![\\p{L}\\p{N}.,:/-])[$€£]?\\d{1,12}(?:\\.\\d{1,6})?"
                    + "(?:\\s?(?:%|percent|million|billion))?(?![\\p{L}\\p{N}:/]|[.,]\\d)");

    private static final Pattern YEAR = Pattern.compile("(?:1[6-9]|20)\\d{2}");

    private static final Pattern MONTH_BEFORE = Pattern.compile(
            "(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|January|February|August|September|October"
                    + "|November|December)\\.?\\s$");

    private static final Pattern NAME = Pattern.compile("\\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gov|Sen|Rep|Gen|Sgt|Lt)\\.\\s"
            + "\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}(?:[\\p{L}’'-]+|\\.)){0,2}"
            + "|\\b(?:Professor|Mayor|Dean|President|Provost|Chancellor|Councilor|Councilman|Councilwoman|Senator|Judge"
            + "|Governor|Director|Coach|Chief|Officer|Detective|Sheriff|Bishop|Rabbi|Imam|Pastor|Sister|Father|Chairman"
            + "|Chairwoman|Superintendent|Principal|Secretary|Treasurer|Captain|Sergeant|Lieutenant)\\s"
            + "\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}(?:[\\p{L}’'-]+|\\.)){0,2}");

    private final List<Proposal> found = new ArrayList<>();
    private final Passage.Field field;
    private final String text;

    private Proposals(Passage.Field field, String text) {
        this.field = field;
        this.text = text;
    }

    /** What headline, deck and body hold, in this order. */
    public static List<Proposal> in(Copy copy) {
        var all = new ArrayList<Proposal>();
        for (var field : List.of(Passage.Field.HEADLINE, Passage.Field.DECK, Passage.Field.BODY)) {
            all.addAll(in(field, field.text(copy)));
        }
        return all;
    }

    /** What is on the sheet in part is on it; so is a name or a figure that stands on it from elsewhere in the text. */
    static List<Proposal> notOn(Copy copy, List<Fact> facts, Map<Passage, Whereabouts> places) {
        Set<String> known = facts.stream()
                .filter(fact -> fact.kind() != FactKind.QUOTATION)
                .map(fact -> fact.passage().quote())
                .collect(Collectors.toSet());
        return in(copy).stream()
                .filter(proposal -> !known.contains(proposal.words()))
                .filter(proposal -> facts.stream()
                        .noneMatch(fact -> places.get(fact.passage()) instanceof Whereabouts.Found found
                                && proposal.overlaps(fact.passage().field(), found.start(), found.end())))
                .toList();
    }

    static List<Proposal> in(Passage.Field field, String text) {
        var proposals = new Proposals(field, text);
        proposals.quotations('“', '”');
        proposals.quotations('«', '»');
        proposals.quotations('"', '"');
        proposals.figures();
        proposals.names();
        proposals.found.sort(Comparator.comparingInt(Proposal::start));
        return proposals.found;
    }

    /** One that goes on in the next paragraph is not closed in its own: it ends there, and the next is one of its own. */
    private void quotations(char opening, char closing) {
        for (var at = text.indexOf(opening); at >= 0; ) {
            var paragraph = text.indexOf('\n', at);
            var last = paragraph < 0 ? text.length() : paragraph;
            var close = text.indexOf(closing, at + 1);
            var end = close < 0 || close > last ? last : close + 1;
            // An opening mark alone is one of inches or a slip, unless the next paragraph goes on.
            if (end - at > 3 && (close >= 0 && close < last || opening != closing) && end - at <= Passage.LONGEST) {
                add(FactKind.QUOTATION, at, end);
            }
            at = text.indexOf(opening, Math.max(end, at + 1));
        }
    }

    private void figures() {
        var figures = FIGURE.matcher(text);
        while (figures.find()) {
            var words = figures.group();
            var before = text.substring(Math.max(0, figures.start() - 12), figures.start());
            if (!YEAR.matcher(words).matches() && !MONTH_BEFORE.matcher(before).find()) {
                add(FactKind.FIGURE, figures.start(), figures.end());
            }
        }
    }

    /** A name is looked up once, however often it comes. */
    private void names() {
        var names = NAME.matcher(text);
        while (names.find()) {
            var words = names.group();
            if (found.stream().noneMatch(other -> other.words().equals(words))) {
                add(FactKind.NAME, names.start(), names.end());
            }
        }
    }

    /** What is said within a quotation is looked up with it. */
    private void add(FactKind kind, int start, int end) {
        if (found.size() < MOST && found.stream().noneMatch(other -> other.overlaps(field, start, end))) {
            found.add(new Proposal(kind, field, start, end, text.substring(start, end)));
        }
    }
}
