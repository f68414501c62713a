package org.thesop.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.thesop.platform.NotReachedException;
import org.thesop.platform.Outgoing;

/** Posts a parcel, signed anew each time. A redirect is no answer: what is sent is meant for this address. */
@ApplicationScoped
public class HttpCarrier implements Carrier {

    private static final int FIRST_BYTES = 500;

    /** Some houses print a story before they say that they have it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Outgoing outgoing;

    @Inject
    Clock clock;

    @Override
    public Carried carries() {
        return Carried.HTTP;
    }

    @Override
    public Reply carry(Parcel parcel) {
        var body = parcel.content().text().getBytes(StandardCharsets.UTF_8);
        var at = clock.instant();
        try {
            var answer = outgoing.post(
                    parcel.address(), parcel.content().type(), headers(parcel, body, at), body, FIRST_BYTES, PATIENCE);
            return Reply.answered(
                    answer.status(),
                    Duration.between(at, clock.instant()),
                    new String(answer.body(), StandardCharsets.UTF_8));
        } catch (NotReachedException away) {
            var took = Duration.between(at, clock.instant());
            return away.mayHaveArrived()
                    ? Reply.inDoubt(away.why().name(), took)
                    : Reply.notReached(away.why().name(), took);
        }
    }

    private static Map<String, String> headers(Parcel parcel, byte[] body, Instant at) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("TheSOP-Delivery", parcel.name().toString());
        headers.put("TheSOP-Event", parcel.event());
        headers.put(Signature.HEADER, Signature.of(body, at, parcel.secrets()));
        return headers;
    }
}
