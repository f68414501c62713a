package org.thesop.story;

import org.thesop.people.Person;

/**
 * What the table has to know beside the edition itself.
 *
 * @param barred who cannot approve it, and why
 * @param remarks what is open beside the copy
 * @param openFacts how many items of the fact sheet are open
 * @param importedBefore whether this page of the old site is here already
 * @param lostPictures how many of its pictures cannot be shown any more
 */
public record Circumstances(
        Barred barred, OpenRemarks.Count remarks, int openFacts, boolean importedBefore, int lostPictures) {

    /** The same with all its pictures there. */
    public Circumstances(Barred barred, OpenRemarks.Count remarks, int openFacts, boolean importedBefore) {
        this(barred, remarks, openFacts, importedBefore, 0);
    }

    /** The same with nothing open on the fact sheet. */
    public Circumstances(Barred barred, OpenRemarks.Count remarks, boolean importedBefore) {
        this(barred, remarks, 0, importedBefore);
    }

    /** Nobody barred beyond what the edition itself says, nothing open, nothing imported. */
    public static Circumstances none(Edition edition) {
        return new Circumstances(Barred.from(edition), OpenRemarks.Count.NONE, false);
    }

    boolean bars(Person person) {
        return barred.because(person).isPresent();
    }
}
