package org.thesop.platform.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the database answers. Asked at the management port, {@code /health/ready}. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/SopDS")
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database");
        try (var connection = database.getConnection()) {
            return answer.status(connection.isValid(PATIENCE_SECONDS)).build();
        } catch (SQLException unreachable) {
            return answer.down().withData("error", unreachable.getSQLState()).build();
        }
    }
}
