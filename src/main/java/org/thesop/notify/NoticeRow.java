package org.thesop.notify;

import java.time.Instant;
import java.util.List;

/**
 * A notice in somebody's list.
 *
 * @param by who did it, null for the clock
 * @param headline null when the person may not read the copy any more
 * @param readAt null while unread
 */
public record NoticeRow(
        Long id,
        NoticeKind kind,
        String wording,
        String lines,
        String by,
        String headline,
        Instant at,
        String link,
        Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }

    public List<String> arguments() {
        return lines.lines().toList();
    }
}
