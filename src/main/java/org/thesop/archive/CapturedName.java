package org.thesop.archive;

import java.util.Optional;

/**
 * One name as the page credits it: a person, or an outside source such as "SOP newswire2".
 *
 * @param title as printed, "Staff Writer"; empty when none is given
 */
public record CapturedName(String name, Optional<String> title) {
    static CapturedName untitled(String name) {
        return new CapturedName(name, Optional.empty());
    }

    CapturedName titled(String given) {
        return new CapturedName(name, Optional.of(given));
    }
}
