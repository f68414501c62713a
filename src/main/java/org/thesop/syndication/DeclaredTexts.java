package org.thesop.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.thesop.house.Declaration;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.platform.Spoken;

/** What the paper declares, in the words of the files in which machines look for it. */
@ApplicationScoped
public class DeclaredTexts {

    private final PaperZone zone;

    @Inject
    public DeclaredTexts(PaperZone zone) {
        this.zone = zone;
    }

    /** For the container, which makes a proxy of this class. */
    protected DeclaredTexts() {
        this(null);
    }

    /** The lines as they were typed. */
    public Optional<String> ads(Declaration declared) {
        return declared.ads().isEmpty()
                ? Optional.empty()
                : Optional.of(declared.ads().replaceAll("\\R", "\n") + "\n");
    }

    /** RFC 9116. It is good until its last day is over by the paper's clocks. */
    public Optional<String> security(Declaration declared) {
        if (declared.contact().isEmpty() || declared.until() == null) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        declared.contacts().forEach(each -> line(text, "Contact", each));
        line(
                text,
                "Expires",
                DateTimeFormatter.ISO_INSTANT.format(zone.start(declared.until().plusDays(1))));
        line(text, "Preferred-Languages", Spoken.ofThePaper().tag());
        line(text, "Canonical", Settings.paperUrl() + "/.well-known/security.txt");
        if (!declared.policy().isEmpty()) {
            line(text, "Policy", declared.policy());
        }
        return Optional.of(text.toString());
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }
}
