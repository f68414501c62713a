package org.thesop.frontpage;

/**
 * A page of the paper that can be arranged.
 *
 * @param section whose page it is; null for the front page
 */
public record PaperPage(Long section) {

    public static final PaperPage FRONT = new PaperPage(null);

    public boolean isFront() {
        return section == null;
    }

    /** As statements know it: the section's id, 0 for the front page. */
    long key() {
        return section == null ? 0 : section;
    }
}
