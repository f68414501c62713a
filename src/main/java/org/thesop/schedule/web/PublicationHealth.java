package org.thesop.schedule.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.jboss.logging.Logger;
import org.thesop.schedule.LateStories;

/**
 * Down while a scheduled story is more than a minute late. Asked at the management port, {@code /health/live}; it is no
 * matter of readiness, because the paper is read all the same.
 */
@Liveness
@ApplicationScoped
public class PublicationHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(PublicationHealth.class);

    @Inject
    LateStories stories;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("publication");
        try {
            var late = stories.count();
            return answer.status(late == 0).withData("late", late).build();
        } catch (RuntimeException unreachable) {
            // The check of the database says that it is away; a restart of this server would not bring it back.
            LOG.warn("What is late could not be counted.", unreachable);
            return answer.up().withData("late", "unknown").build();
        }
    }
}
