package org.thesop.newsstand.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.thesop.newsstand.ChangeWatch;
import org.thesop.newsstand.Newsstand;

/** How the kept pages of this node do, for machines that draw it: at the management port, {@code /health/live}. Always up. */
@Liveness
@ApplicationScoped
public class NewsstandHealth implements HealthCheck {

    @Inject
    Newsstand newsstand;

    @Inject
    ChangeWatch watch;

    @Override
    public HealthCheckResponse call() {
        var figures = newsstand.rack().figures();
        return HealthCheckResponse.named("newsstand")
                .up()
                .withData("pages", figures.pages())
                .withData("bytes", figures.bytes())
                .withData("mostBytes", figures.mostBytes())
                .withData("handedOut", figures.handedOut())
                .withData("printed", figures.printed())
                .withData("readyOfHundred", figures.readyOfHundred())
                .withData("databaseIsAway", watch.isAway())
                .build();
    }
}
