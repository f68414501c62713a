package org.thesop.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Knows when a form was shown, and so which were filled in faster than anybody reads. The moment travels in the form,
 * signed with a key that all nodes share, so that nothing is remembered here.
 */
@ApplicationScoped
public class TimeTrap {

    /** Nobody reads the form and writes a letter in less. */
    static final Duration SHORTEST = Duration.ofSeconds(3);

    /** A page that was open for so long has been copied rather than read. */
    static final Duration LONGEST = Duration.ofDays(7);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.([A-Za-z0-9_-]{43})");

    private final SecretKeySpec key =
            key(Settings.clientSecret().orElseGet(() -> LinkSecret.random().secret()));

    @Inject
    Clock clock;

    /** What a form carries that is shown now. */
    public String set() {
        return signed(clock.instant().toEpochMilli());
    }

    /** The same when it is ours, so that who sends a form again is not made to wait again; otherwise a new one. */
    public String keep(String since) {
        return shownAt(since).isPresent() ? since : set();
    }

    /** Whether a form with this in it was sent too soon, very late, or never shown at all; null is never ours. */
    public boolean springs(String since) {
        var now = clock.instant();
        return shownAt(since)
                .filter(shown -> !shown.plus(SHORTEST).isAfter(now))
                .isEmpty();
    }

    /** When it was shown; empty for what is not ours or too old. */
    private Optional<Instant> shownAt(String since) {
        var parts = FORM.matcher(since == null ? "" : since);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var millis = Long.parseLong(parts.group(1));
        var ours = MessageDigest.isEqual(
                signed(millis).getBytes(StandardCharsets.US_ASCII), since.getBytes(StandardCharsets.US_ASCII));
        var shown = Instant.ofEpochMilli(millis);
        return ours && shown.plus(LONGEST).isAfter(clock.instant()) ? Optional.of(shown) : Optional.empty();
    }

    private String signed(long millis) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var sign = mac.doFinal(Long.toString(millis).getBytes(StandardCharsets.US_ASCII));
            return millis + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sign);
        } catch (GeneralSecurityException neverOnJava) {
            throw new IllegalStateException(neverOnJava);
        }
    }

    /** Made from the secret and not the secret itself, so that no form tells anything of it. */
    private static SecretKeySpec key(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return new SecretKeySpec(
                    digest.digest(("when a form was shown " + secret).getBytes(StandardCharsets.UTF_8)), ALGORITHM);
        } catch (GeneralSecurityException neverOnJava) {
            throw new IllegalStateException(neverOnJava);
        }
    }
}
