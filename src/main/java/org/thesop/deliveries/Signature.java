package org.thesop.deliveries;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a receiver knows that a delivery is ours and of this moment: {@code t=1795708800,v1=5f3c…}. {@code v1} is HMAC-SHA256 in
 * hexadecimal, by the secret, over the seconds in {@code t}, a full stop and the body as it was sent. While a former secret is
 * still good there is a {@code v1} for each. A receiver refuses what it cannot make {@code v1} of, and a {@code t} more than five
 * minutes away from its own clock: so nobody can send again what was overheard.
 */
public final class Signature {

    /** The header that carries it. */
    public static final String HEADER = "TheSOP-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** The value of the header. @param secrets that are good now, the newest first */
    static String of(byte[] body, Instant at, List<String> secrets) {
        var seconds = at.getEpochSecond();
        return secrets.stream()
                .map(secret -> "v1=" + hash(secret, seconds, body))
                .collect(Collectors.joining(",", "t=" + seconds + ",", ""));
    }

    private static String hash(String secret, long seconds, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException neverOnJava) {
            throw new IllegalStateException(neverOnJava);
        }
    }
}
