package org.thesop.media.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.thesop.media.PictureStore;
import org.thesop.media.StoreAwayException;

/**
 * Whether pictures can be had, for machines that watch it: at the management port, {@code /health/live}. Always up: neither a
 * restart nor another node would bring them back, and pages are read without them.
 */
@Liveness
@ApplicationScoped
public class PicturesHealth implements HealthCheck {

    @Inject
    PictureStore store;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("pictures").up().withData("place", store.place());
        try {
            store.check();
            return answer.withData("answers", true).build();
        } catch (StoreAwayException away) {
            return answer.withData("answers", false)
                    .withData("why", away.getMessage())
                    .build();
        }
    }
}
