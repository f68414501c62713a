package org.thesop.site;

/**
 * What stands at the address of a story's changes: one of these, the others null or false.
 *
 * @param withdrawn whether the story was taken from its readers: its own address says so
 * @param movedTo the path it has now
 */
public record ChangesAnswer(ChangesPage page, boolean withdrawn, String movedTo) {

    static ChangesAnswer shows(ChangesPage page) {
        return new ChangesAnswer(page, false, null);
    }

    static ChangesAnswer isWithdrawn() {
        return new ChangesAnswer(null, true, null);
    }

    static ChangesAnswer moved(String path) {
        return new ChangesAnswer(null, false, path);
    }
}
