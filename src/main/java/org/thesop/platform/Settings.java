package org.thesop.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What whoever runs the paper decides from outside, all by environment variables; the README lists them. */
public final class Settings {

    private Settings() {}

    /** The paper's address as readers type it, without a slash at the end. */
    public static String paperUrl() {
        return of("THESOP_PAPER_URL").orElse("http://localhost:8080").replaceFirst("/+$", "");
    }

    /** The address of Keycloak's realm, without a slash at the end. */
    public static String realmUrl() {
        return of("THESOP_OIDC_URL")
                .orElse("http://localhost:8180/realms/thesop")
                .replaceFirst("/+$", "");
    }

    public static String clientId() {
        return of("THESOP_CLIENT_ID").orElse("thesop");
    }

    /** The secret this application shares with Keycloak; empty when none was given. */
    public static Optional<String> clientSecret() {
        return of("THESOP_CLIENT_SECRET");
    }

    /** Whether an empty paper is filled with the demo newsroom at its first start. */
    public static boolean demo() {
        return of("THESOP_DEMO").map(Boolean::parseBoolean).orElse(false);
    }

    /** The secret part of the one-time link that makes the first managing editor; empty when there is no such link. */
    public static Optional<String> setupToken() {
        return of("THESOP_SETUP_TOKEN");
    }

    /** Whether every request leaves a line in the log: what was asked, what was answered, how many SQL statements. */
    public static boolean logRequests() {
        return of("THESOP_LOG_REQUESTS").map(Boolean::parseBoolean).orElse(false);
    }

    /** IANA name of the paper's time zone. */
    public static String zone() {
        return of("THESOP_ZONE").orElse("America/New_York");
    }

    /** How long somebody whose browser is silent still keeps others from writing; a minute when not set. */
    public static Duration lease() {
        return Duration.ofSeconds(
                of("THESOP_LEASE_SECONDS").map(Long::parseLong).orElse(60L));
    }

    /** Hosts with their ports that links may be checked at wherever they are: {@code host:port}, with commas between. */
    public static Set<String> outgoingAllowed() {
        return of("THESOP_OUTGOING_ALLOWED")
                .map(list -> Set.of(list.strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*")))
                .orElse(Set.of());
    }

    /** The folder for files that do not live in the database. */
    public static Path files() {
        return Path.of(of("THESOP_FILES").orElse(System.getProperty("java.io.tmpdir")));
    }

    /** The bucket of an S3 server that pictures are in; empty when they are in a folder of {@link #files}. */
    public static Optional<String> s3Bucket() {
        return of("THESOP_S3_BUCKET");
    }

    /** The address of that server; empty for Amazon's own. */
    public static Optional<String> s3Endpoint() {
        return of("THESOP_S3_ENDPOINT");
    }

    public static String s3Region() {
        return of("THESOP_S3_REGION").orElse("us-east-1");
    }

    /** Who we are at that server. */
    public static Optional<String> s3Key() {
        return of("THESOP_S3_KEY");
    }

    public static Optional<String> s3Secret() {
        return of("THESOP_S3_SECRET");
    }

    /**
     * Whether a bucket is named in the path of an address and not in front of the server's name; when not set, at every
     * server but Amazon's: few others have a name for each bucket.
     */
    public static boolean s3PathStyle() {
        return of("THESOP_S3_PATH_STYLE")
                .map(Boolean::parseBoolean)
                .orElse(s3Endpoint().isPresent());
    }

    /** How much memory printed pages are kept in; an eighth of all that there is when not set, 0 to keep none. */
    public static long keptPagesBytes() {
        return of("THESOP_KEPT_PAGES_MB")
                .map(megabytes -> Long.parseLong(megabytes) * 1024 * 1024)
                .orElse(Runtime.getRuntime().maxMemory() / 8);
    }

    /** Where ClamAV's {@code clamd} listens, {@code host:port}; empty when no virus scanner is asked. */
    public static Optional<String> clamd() {
        return of("THESOP_CLAMD");
    }

    /** The mail server; empty when there is none, and then nobody is told by mail. Port and TLS are WildFly's to read. */
    public static Optional<String> mailHost() {
        return of("THESOP_MAIL_HOST");
    }

    /** Who signs in at the mail server; empty when it asks for nobody. */
    public static Optional<String> mailUser() {
        return of("THESOP_MAIL_USER");
    }

    public static Optional<String> mailPassword() {
        return of("THESOP_MAIL_PASSWORD");
    }

    /** Whom mail is from, an address with or without a name. */
    public static String mailFrom() {
        return of("THESOP_MAIL_FROM").orElse("theSOP <newsroom@localhost>");
    }

    /** Where the demo shows all mail that was sent; empty outside it. */
    public static Optional<String> mailbox() {
        return of("THESOP_MAILBOX_URL");
    }

    private static Optional<String> of(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
