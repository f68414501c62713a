package org.thesop.launcher;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the environment of whoever starts the newsroom says of the paper. Where the database, Keycloak and the files are, and
 * what their secrets are, the launcher knows itself, and believes nobody else.
 */
final class Surroundings {
    static final String MAIL_HOST = "THESOP_MAIL_HOST";

    private static final Set<String> OF_THE_PAPER = Set.of(
            "THESOP_ZONE",
            "THESOP_CLAMD",
            "THESOP_OUTGOING_ALLOWED",
            "THESOP_LEASE_SECONDS",
            "THESOP_KEPT_PAGES_MB",
            "THESOP_IO_THREADS",
            "THESOP_LOG_REQUESTS");
    private static final String BUCKET = "THESOP_S3_";
    private static final String MAIL = "THESOP_MAIL_";

    private Surroundings() {}

    /** What is handed on to the paper. Of the mail server nothing is when it has no host: the demo has one of its own. */
    static Map<String, String> handedOn(Map<String, String> environment) {
        Predicate<String> mail = name -> name.startsWith(MAIL)
                && !environment.getOrDefault(MAIL_HOST, "").isBlank();
        return environment.entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .filter(each -> OF_THE_PAPER.contains(each.getKey())
                        || each.getKey().startsWith(BUCKET)
                        || mail.test(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
