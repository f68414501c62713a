package org.thesop.platform;

import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret part of a link for somebody without an account: 256 random bits. Only its hash is stored, so that who reads
 * the database opens no link with what is there.
 */
public record LinkSecret(String secret) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** One that nobody knows. */
    public static LinkSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether it could be one at all; what is not costs no query. */
    public boolean wellFormed() {
        return secret != null && FORM.matcher(secret).matches();
    }

    /**
     * What a query finds that asks for its {@code :hash}; nothing is asked when it cannot be a secret.
     *
     * @return empty when nothing opens by it
     */
    public <T> Optional<T> found(TypedQuery<T> byHash) {
        return wellFormed()
                ? byHash.setParameter("hash", hash()).getResultStream().findFirst()
                : Optional.empty();
    }

    /** What is stored of it. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException neverOnJava) {
            throw new IllegalStateException(neverOnJava);
        }
    }

    /**
     * The path of the page that it opens.
     *
     * @param folder where pages of its kind stand, {@code /check/}
     */
    public String under(String folder) {
        return folder + secret;
    }

    /** For logs, so without the secret. */
    @Override
    public String toString() {
        return "LinkSecret";
    }
}
