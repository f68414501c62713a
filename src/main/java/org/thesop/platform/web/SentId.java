package org.thesop.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The number of something as a browser sent it, which may be anything: in an address, a field, a button, many boxes. */
public final class SentId {

    private static final Pattern FORM = Pattern.compile("\\d{1,18}");

    private SentId() {}

    /** The number; empty when none was sent, or what is no number. */
    public static Optional<Long> of(String sent) {
        return Optional.ofNullable(sent)
                .filter(each -> FORM.matcher(each).matches())
                .map(Long::valueOf);
    }

    /** Those of them that are numbers, in order; none when nothing was sent. */
    public static List<Long> all(String[] sent) {
        return sent == null
                ? List.of()
                : Stream.of(sent).flatMap(each -> of(each).stream()).toList();
    }
}
