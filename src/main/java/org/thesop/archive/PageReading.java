package org.thesop.archive;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one page from both its ends towards the story between: head and names, foot and credit, then the body. */
final class PageReading {
    private static final int MAX_TITLE_LINES = 2;

    private final ZoneId zone;
    private final List<Line> lines;
    private final Remarks remarks;

    /** What is still to be read: from {@code next} to before {@code end}. */
    private int next;

    private int end;

    PageReading(CapturedText captured, ZoneId zone) {
        this.zone = zone;
        this.lines = captured.lines();
        this.remarks = captured.remarks();
        this.end = lines.size();
    }

    CapturedPage page() {
        if (lines.isEmpty()) {
            throw new NotACapturedPageException(PageRefusal.EMPTY, 1, "");
        }
        var head = new PageHead(lines, remarks, zone);
        next = head.size();
        leaveOutFoot();
        var captions = captionsAboveByline();
        var bylines = bylines();
        var credits = credits();
        var story = new ArrayList<>(captions);
        story.addAll(BrokenLines.joined(lines.subList(next, end), remarks));
        return page(head, bylines, story, credits);
    }

    private CapturedPage page(PageHead head, List<CapturedName> bylines, List<Line> story, List<CapturedName> credits) {
        Optional<String> dateline = Optional.empty();
        List<CapturedParagraph> paragraphs = new ArrayList<>();
        var opened = false;
        for (var line : story) {
            if (Furniture.isCaption(line.text())) {
                remarks.add(RemarkKind.CAPTION, line);
                paragraphs.add(new CapturedParagraph(line.text(), true));
                continue;
            }
            var text = line.text();
            if (!opened) {
                var read = Dateline.in(text);
                if (read.doubtful()) {
                    remarks.add(RemarkKind.DATELINE_DOUBTFUL, line);
                }
                dateline = read.place();
                text = read.text();
                opened = true;
            }
            if (Furniture.isLink(text)) {
                remarks.add(RemarkKind.LINK_LOST, line);
            }
            if (!text.isEmpty()) {
                paragraphs.add(new CapturedParagraph(text, false));
            }
        }
        if (paragraphs.stream().allMatch(CapturedParagraph::caption)) {
            throw NotACapturedPageException.at(PageRefusal.NO_BODY, lines.get(lines.size() - 1));
        }
        return new CapturedPage(
                head.headline(), bylines, dateline, paragraphs, credits, head.published(), remarks.byLine());
    }

    private void leaveOutFoot() {
        while (end > next && Furniture.isFoot(lines.get(end - 1).text())) {
            end--;
            remarks.add(RemarkKind.FOOT_LEFT_OUT, lines.get(end));
        }
    }

    /** A picture may stand between headline and byline; its caption belongs to the story. */
    private List<Line> captionsAboveByline() {
        var from = next;
        var after = next;
        while (after < end && Furniture.isCaption(lines.get(after).text())) {
            after++;
        }
        if (after == end || NameLine.in(lines.get(after).text()).isEmpty()) {
            return List.of();
        }
        next = after;
        return lines.subList(from, after);
    }

    private List<CapturedName> bylines() {
        var found = next < end ? NameLine.in(lines.get(next).text()) : Optional.<NameLine>empty();
        if (found.isEmpty()) {
            remarks.add(RemarkKind.NO_BYLINE, lines.get(next - 1));
            return List.of();
        }
        var line = lines.get(next++);
        var names = found.get();
        remarkNames(names, line);
        if (hasTitleUnderIt()) {
            names = titled(names, lines.get(next++));
        }
        return names.names();
    }

    /** Directly under the name and alone in that place, so that no first paragraph is taken for a title. */
    private boolean hasTitleUnderIt() {
        if (next == end
                || lines.get(next).opensBlock()
                || !Titles.isPossible(lines.get(next).text())) {
            return false;
        }
        var alone = next + 1 == end || lines.get(next + 1).opensBlock();
        return alone || Titles.namesWork(lines.get(next).text());
    }

    /** The last line that begins with "By", when only titles come after it. */
    private List<CapturedName> credits() {
        for (var at = end - 1; at >= next && at >= end - 1 - MAX_TITLE_LINES; at--) {
            var line = lines.get(at);
            var found = NameLine.in(line.text()).filter(NameLine::sure);
            if (found.isPresent()) {
                var names = found.get();
                remarkNames(names, line);
                if (at + 1 < end) {
                    names = titled(names, oneLine(lines.subList(at + 1, end)));
                }
                end = at;
                return names.names();
            }
            if (!Titles.isPossible(line.text())) {
                break;
            }
        }
        return List.of();
    }

    private static Line oneLine(List<Line> titles) {
        var text = String.join(", ", titles.stream().map(Line::text).toList());
        return new Line(titles.get(0).number(), text, false);
    }

    private NameLine titled(NameLine names, Line title) {
        if (!Titles.namesWork(title.text())) {
            remarks.add(RemarkKind.TITLE_GUESSED, title);
        }
        return names.titled(title.text());
    }

    private void remarkNames(NameLine names, Line line) {
        names.remark().ifPresent(kind -> remarks.add(kind, line));
        if (!names.sure()) {
            remarks.add(RemarkKind.NAME_GUESSED, line);
        }
    }
}
