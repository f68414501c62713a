package org.thesop.facts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.thesop.platform.MailAddress;
import org.thesop.story.TooLongException;

/**
 * What somebody outside is asked.
 *
 * @param name of the expert
 * @param email where the link is sent to
 * @param message what to look at; may be empty
 * @param facts ids of the items of the fact sheet that are asked about; none for the whole text
 * @param until when the link ends
 */
public record Question(String name, String email, String message, List<Long> facts, Instant until) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_MESSAGE = 4000;

    /** @throws TooLongException when the name or the message is too long */
    public Question {
        name = Typed.clean(name, LONGEST_NAME).replaceAll("\\s+", " ");
        email = Typed.clean(email, LONGEST_NAME);
        message = Typed.clean(message, LONGEST_MESSAGE);
        facts = List.copyOf(facts);
        Objects.requireNonNull(until);
        if (name.isEmpty() || !MailAddress.isOne(email)) {
            throw new IllegalArgumentException("a question to nobody");
        }
    }
}
