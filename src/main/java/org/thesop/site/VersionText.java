package org.thesop.site;

import java.util.List;
import java.util.Optional;

/**
 * A version of a story as it is printed, to hold saved copies against.
 *
 * @param body what it says, as a reader sees it
 * @param around the letters of what stands around it on the page, headline, names, dates, the longest first
 * @param asRecorded whether its text is the one that the record has the hash of
 */
record VersionText(int number, String when, String hash, boolean asRecorded, SavedCopy body, List<String> around) {

    private static final int MOST_LINES = 8;
    private static final int LONGEST_LINE = 300;

    /** What a copy is when it has the whole of this version; empty when it has not. */
    private Optional<CopyAnswer> whole(SavedCopy copy) {
        var from = body.letters().isEmpty() ? -1 : copy.letters().indexOf(body.letters());
        if (from < 0) {
            return Optional.empty();
        }
        var to = from + body.letters().length();
        var more = few(copy.lines().stream()
                .filter(line -> line.start() < from || line.end() > to)
                .toList());
        return Optional.of(answer(more.isEmpty() ? CopyAnswer.Kind.SAME : CopyAnswer.Kind.WITH_MORE, more));
    }

    /** How many letters of this version stand in the copy, counted by lines. */
    private int shared(SavedCopy copy) {
        return body.lines().stream()
                .filter(line -> copy.letters().contains(letters(body, line)))
                .mapToInt(line -> line.end() - line.start())
                .sum();
    }

    private CopyAnswer partly(SavedCopy copy) {
        var strange = copy.lines().stream()
                .filter(line -> !body.letters().contains(letters(copy, line)))
                .toList();
        return answer(CopyAnswer.Kind.NOT_WHOLE, few(strange));
    }

    private CopyAnswer answer(CopyAnswer.Kind kind, List<String> lines) {
        return new CopyAnswer(asRecorded ? kind : CopyAnswer.Kind.RECORD_DIFFERS, number, when, hash, lines);
    }

    private List<String> few(List<SavedCopy.Line> lines) {
        return lines.stream()
                .filter(this::saysMore)
                .limit(MOST_LINES)
                .map(line -> line.text().length() > LONGEST_LINE
                        ? line.text().substring(0, LONGEST_LINE) + "…"
                        : line.text())
                .toList();
    }

    /** Whether a line has anything but what stands around a story. */
    private boolean saysMore(SavedCopy.Line line) {
        var rest = SavedCopy.bare(line.text());
        for (var piece : around) {
            rest = rest.replace(piece, "");
        }
        return !rest.matches("[\\p{P}\\p{S}]*");
    }

    private static String letters(SavedCopy copy, SavedCopy.Line line) {
        return copy.letters().substring(line.start(), line.end());
    }

    /**
     * What a copy is. One version may have the whole of an earlier one in it, so the longest that the copy has counts.
     *
     * @param versions newest first; of two alike the newer counts
     */
    static CopyAnswer of(SavedCopy copy, List<VersionText> versions) {
        CopyAnswer found = null;
        var longest = 0;
        for (var version : versions) {
            var length = version.body.letters().length();
            var answer = length > longest ? version.whole(copy) : Optional.<CopyAnswer>empty();
            if (answer.isPresent()) {
                found = answer.get();
                longest = length;
            }
        }
        return found == null ? nearest(copy, versions) : found;
    }

    private static CopyAnswer nearest(SavedCopy copy, List<VersionText> versions) {
        VersionText near = null;
        var most = 0;
        for (var version : versions) {
            var shared = version.shared(copy);
            if (shared > most) {
                near = version;
                most = shared;
            }
        }
        return near == null ? new CopyAnswer(CopyAnswer.Kind.NONE, 0, null, null, List.of()) : near.partly(copy);
    }
}
