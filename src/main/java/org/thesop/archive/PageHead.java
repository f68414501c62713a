package org.thesop.archive;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a page from its first line down to its headline. */
final class PageHead {
    /** Lines before the publication line that are neither masthead nor logo: a program's heading, an address. */
    private static final int MAX_STRANGE_LINES = 3;

    private static final int MAX_HEADLINE_CHARS = 300;

    private final List<Line> lines;
    private final Remarks remarks;
    private final List<Line> strange = new ArrayList<>();
    private final PublicationTime published;
    private final String headline;
    private int next;

    /** @param lines one at least */
    PageHead(List<Line> lines, Remarks remarks, ZoneId zone) {
        this.lines = lines;
        this.remarks = remarks;
        this.published = readPublished(zone);
        refuseSecondPage();
        this.headline = readHeadline();
    }

    PublicationTime published() {
        return published;
    }

    String headline() {
        return headline;
    }

    /** How many lines the head has, which is where the rest begins. */
    int size() {
        return next;
    }

    private PublicationTime readPublished(ZoneId zone) {
        var masthead = false;
        for (; next < lines.size(); next++) {
            var line = lines.get(next);
            var found = PublicationLine.in(line.text());
            if (found.isPresent()) {
                next++;
                if (!masthead) {
                    remarks.add(RemarkKind.NO_MASTHEAD, line);
                }
                return published(found.get(), line, zone);
            }
            if (PublicationLine.isClaimedBy(line.text())) {
                throw NotACapturedPageException.at(PageRefusal.UNREADABLE_PUBLICATION_LINE, line);
            }
            if (Furniture.isMasthead(line.text())) {
                masthead = true;
            } else if (!Furniture.isLogo(line.text())) {
                strange.add(line);
                if (strange.size() > MAX_STRANGE_LINES) {
                    break;
                }
            }
        }
        throw NotACapturedPageException.at(
                PageRefusal.NO_PUBLICATION_LINE, strange.isEmpty() ? lines.get(lines.size() - 1) : strange.get(0));
    }

    private PublicationTime published(PublicationLine found, Line line, ZoneId zone) {
        found.remark().ifPresent(kind -> remarks.add(kind, line));
        var published = new PublicationTime(found.printed(), zone);
        if (published.isDoubled()) {
            remarks.add(RemarkKind.HOUR_DOUBLED, line);
        }
        if (published.isSkipped()) {
            remarks.add(RemarkKind.HOUR_SKIPPED, line);
        }
        return published;
    }

    /** Two pages in one file would become one story under the first one's name. A day alone may be part of a story. */
    private void refuseSecondPage() {
        for (var line : lines.subList(next, lines.size())) {
            var found = PublicationLine.in(line.text());
            if (found.isPresent() && !found.get().remark().equals(Optional.of(RemarkKind.NO_HOUR))) {
                throw NotACapturedPageException.at(PageRefusal.SECOND_PAGE, line);
            }
        }
    }

    private String readHeadline() {
        if (next == lines.size()) {
            throw NotACapturedPageException.at(PageRefusal.NO_HEADLINE, lines.get(next - 1));
        }
        var title = lines.get(next++);
        if (next < lines.size() && isSame(title, lines.get(next))) {
            var headline = lines.get(next++);
            if (!Letters.of(title.text()).equals(Letters.of(headline.text()))) {
                remarks.add(RemarkKind.HEADLINES_DIFFER, title);
            }
            remarkStrange(Optional.empty());
            return headline.text();
        }
        if (title.text().length() > MAX_HEADLINE_CHARS
                || NameLine.in(title.text()).filter(NameLine::sure).isPresent()) {
            throw NotACapturedPageException.at(PageRefusal.NO_HEADLINE, title);
        }
        // Some programs put the page's title above everything else.
        var above = strange.stream().filter(line -> isSame(line, title)).findFirst();
        remarkStrange(above);
        if (above.isEmpty()) {
            remarks.add(RemarkKind.HEADLINE_ONCE, title);
        }
        return title.text();
    }

    private void remarkStrange(Optional<Line> understood) {
        strange.stream()
                .filter(line -> !understood.equals(Optional.of(line)))
                .forEach(line -> remarks.add(RemarkKind.LINE_LEFT_OUT, line));
    }

    /** The same letters; or a title that was cut short, or that has the paper's name before or after it. */
    private static boolean isSame(Line title, Line headline) {
        var first = Letters.of(title.text());
        var second = Letters.of(headline.text());
        if (first.isEmpty() || second.isEmpty()) {
            return title.text().equals(headline.text());
        }
        var cut = title.text().endsWith("…") || title.text().endsWith("...");
        return first.equals(second)
                || (cut && second.startsWith(first))
                || first.equals(second + "thesop")
                || first.equals("thesop" + second);
    }
}
