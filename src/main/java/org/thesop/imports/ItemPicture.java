package org.thesop.imports;

import java.util.Set;

/**
 * A picture as the sender of a story describes it; what is not said is empty.
 *
 * @param address where its file is on the web, or its name beside the story
 * @param forms where else it can be had, in other sizes
 */
record ItemPicture(String address, String caption, String credit, String alt, Set<String> forms) {

    ItemPicture(String address, String caption, String credit, String alt) {
        this(address, caption, credit, alt, Set.of());
    }

    /** What is not said of it is as another says it. */
    ItemPicture or(ItemPicture other) {
        return new ItemPicture(
                address,
                caption.isEmpty() ? other.caption : caption,
                credit.isEmpty() ? other.credit : credit,
                alt.isEmpty() ? other.alt : alt,
                forms);
    }

    /** By which it is known again: a name beside the story is one of many, its sender's address is not. */
    String key(String story) {
        return Found.key(isOnTheWeb() ? address : story + " " + address);
    }

    private boolean isOnTheWeb() {
        return address.matches("(?i)https?://.*");
    }
}
