package org.thesop.story;

import java.util.List;
import org.thesop.platform.Fingerprint;

/**
 * What readers get of an edition, as the record keeps its hash: the words and the credits, not how it is filed or found.
 *
 * @param body as it is stored
 * @param note what readers are told of a correction, null for none
 */
public record PublicText(
        String headline, String deck, String dateline, String body, String note, List<Credited> credits) {

    /** A credit, as it is stored; the title may be null. */
    public record Credited(String credit, String place, String name, String title) {}

    public static PublicText of(Edition edition) {
        var copy = edition.copy();
        return new PublicText(
                copy.headline(),
                copy.deck(),
                copy.dateline(),
                copy.stored(),
                edition.publicNote(),
                edition.bylines().stream()
                        .map(byline -> new Credited(
                                byline.credit().name(), byline.place().name(), byline.name(), byline.title()))
                        .toList());
    }

    /** 64 small hexadecimal digits. */
    public String hash() {
        var print = new Fingerprint("theSOP text 1")
                .fact("headline", headline)
                .fact("deck", deck)
                .fact("dateline", dateline)
                .fact("body", body)
                .fact("note", note);
        credits.forEach(each -> print.fact("credit", each.credit)
                .fact("place", each.place)
                .fact("name", each.name)
                .fact("title", each.title));
        return print.hash();
    }
}
