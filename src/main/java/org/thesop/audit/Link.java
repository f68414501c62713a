package org.thesop.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.thesop.platform.Fingerprint;

/**
 * A decision in the chain, all its facts as they are stored now.
 *
 * @param number its place in the chain, from 1 on
 * @param previous the hash of the link before, zeros for the first
 * @param from null for what brought the edition to life
 * @param person null for the clock, as is the handle that the person had then
 * @param moment what it was scheduled for, null for none
 * @param text the hash of what it made public, null where it did not
 * @param salt by chance, so that nobody can guess at a reason and find it right by a hash that is public
 * @param linked when it came into the chain
 * @param hash what was kept as its hash
 */
record Link(
        long number,
        String previous,
        long decision,
        long story,
        long edition,
        String kind,
        String action,
        String from,
        String to,
        Long person,
        String handle,
        Instant at,
        String reason,
        Instant moment,
        String text,
        String salt,
        Instant linked,
        String hash) {

    /** Before the first link there is none. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The hash that these facts have. */
    String hashOfFacts() {
        return new Fingerprint("theSOP record 1")
                .fact("number", number)
                .fact("previous", previous)
                .fact("decision", decision)
                .fact("story", story)
                .fact("edition", edition)
                .fact("kind", kind)
                .fact("action", action)
                .fact("from", from)
                .fact("to", to)
                .fact("person", person)
                .fact("handle", handle)
                .fact("at", moment(at))
                .fact("reason", reason)
                .fact("moment", moment(moment))
                .fact("text", text)
                .fact("salt", salt)
                .fact("linked", moment(linked))
                .hash();
    }

    /** As it is hashed: to the microsecond, in UTC; null for null. */
    static String moment(Instant at) {
        return at == null ? null : MOMENT.format(at);
    }
}
