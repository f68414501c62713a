package org.thesop.site;

import org.thesop.story.Byline;

/** A credit of one of several editions; the handle is null for an outside name. */
record CreditOn(Long editionId, String name, String title, Byline.Credit credit, Byline.Place place, String handle) {

    Credit printed() {
        return new Credit(name, title, credit, place, handle, null);
    }
}
