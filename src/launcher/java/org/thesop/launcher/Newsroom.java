package org.thesop.launcher;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * One whole newsroom: PostgreSQL, Keycloak and WildFly with the WAR, started side by side and stopped in order.
 *
 * <pre>
 * try (Newsroom newsroom = Newsroom.builder().home(folder).war(war).server(dist).keycloak(zip).config(config).build()) {
 *     newsroom.start();
 *     newsroom.waitForPaper();
 *     newsroom.waitForLogin();
 * }
 * </pre>
 */
public final class Newsroom implements AutoCloseable {
    private static final Duration PAPER_PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOGIN_PATIENCE = Duration.ofMinutes(15);
    private static final int PREFERRED_MANAGEMENT_PORT = 9990;

    private final NewsroomBuilder wishes;
    private final Home home;
    private final Progress progress;
    private final HttpClient http;
    private final Parts parts;
    private final Patience patience;
    private final PortClaims ports = new PortClaims();

    private final CompletableFuture<Void> databaseUp = new CompletableFuture<>();
    private final CompletableFuture<Void> loginUp = new CompletableFuture<>();

    private volatile boolean begun;

    private Secrets secrets;
    private Postgres postgres;
    private Nodes nodes;
    private Keycloak keycloak;
    /** The demo's; null in a real newsroom, and where somebody has named another. */
    private MailServer mail;

    private int port;
    private int keycloakPort;
    private int managementPort;
    private int keycloakManagementPort;
    private volatile boolean welcomeOpen;

    Newsroom(NewsroomBuilder wishes) {
        this.wishes = wishes;
        this.home = wishes.kept == null ? new Home(wishes.home) : new Home(wishes.home, wishes.kept);
        this.progress = new Progress(wishes.progress);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.parts = new Parts(home);
        this.patience = new Patience(http, progress, home.logs(), parts::isOver);
    }

    /** A builder with free ports, the demo on, and no output. */
    public static NewsroomBuilder builder() {
        return new NewsroomBuilder();
    }

    /**
     * Starts all parts and returns when they are on their way: the paper and logging in answer a little later.
     *
     * @throws CannotRunException when something is missing or in the way; what had been started is stopped again
     */
    public void start() {
        try {
            prepare();
            begun = true;
            Thread server = inBackground("wildfly-files", nodes::prepare);
            inBackground("keycloak", this::bringUpKeycloak);
            parts.start(postgres::start);
            progress.say("PostgreSQL is up");
            databaseUp.complete(null);
            server.join();
            if (parts.isOver()) {
                waitForEnd();
            }
            nodes.startFirst(environment());
            inBackground("other-nodes", () -> nodes.startOthers(environment(), patience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            throw new CannotRunException("The start was interrupted.", e);
        } catch (IOException | SQLException | RuntimeException e) {
            stop();
            throw explained(e);
        }
    }

    /** Waits until the front page answers with 200. */
    public void waitForPaper() {
        refuseWhenOver(nodes.waitForFirst(patience));
        refuseWhenOver(patience.await("the paper", PAPER_PATIENCE, () -> patience.answersOk(paper().resolve("/"))));
    }

    /** Waits until it answers so at every node; with one node that is {@link #waitForPaper}. */
    public void waitForNodes() {
        refuseWhenOver(nodes.waitForAll(patience));
    }

    /** Waits until one can log in: Keycloak is up and knows the realm and the paper's address. */
    public void waitForLogin() {
        refuseWhenOver(patience.await("Keycloak", LOGIN_PATIENCE, loginUp::isDone));
    }

    private void refuseWhenOver(boolean came) {
        if (!came) {
            waitForEnd();
            throw new CannotRunException("The newsroom was stopped.");
        }
    }

    /** Waits until the newsroom is stopped, or throws what ended it: a part that ended by itself. */
    public void waitForEnd() {
        try {
            parts.waitForEnd();
        } catch (CompletionException e) {
            throw explained(e.getCause());
        }
    }

    /** Stops the paper, Keycloak and PostgreSQL, in this order. A second call waits for the first and does nothing. */
    public void stop() {
        try {
            parts.stopAll(() -> {
                stopParts();
                ports.close();
                home.close();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** The paper's address, without a slash at its end. */
    public URI paper() {
        return URI.create("http://localhost:" + port);
    }

    /** The address of each node, by which one reaches it past the proxy. */
    public List<URI> nodes() {
        return nodes.addresses();
    }

    /** Keycloak's address, without a slash at its end. */
    public URI keycloak() {
        return URI.create("http://localhost:" + keycloakPort);
    }

    /** WildFly's management address, where {@code /health} answers. */
    public URI management() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    /** The demo's mail server, where all mail of the paper and of Keycloak ends; empty where there is another. */
    public Optional<MailServer> mail() {
        return Optional.ofNullable(mail);
    }

    /** The one-time address that makes the first managing editor; empty when there is one, and in the demo. */
    public Optional<URI> welcome() {
        return welcomeOpen
                ? Optional.of(paper().resolve("/welcome/" + secrets.get(Secrets.Name.SETUP_TOKEN)))
                : Optional.empty();
    }

    public String jdbcUrl() {
        return postgres.url(Postgres.PAPER);
    }

    public String jdbcUser() {
        return Postgres.PAPER;
    }

    public String jdbcPassword() {
        return secrets.get(Secrets.Name.PAPER_DATABASE_PASSWORD);
    }

    /** The folder with one log for each part. */
    public Path logs() {
        return home.logs();
    }

    /** The process number of each living part by its name: PostgreSQL, Keycloak, WildFly, WildFly-2, nginx. */
    public Map<String, Long> processes() {
        return parts.processes();
    }

    /** Whether there is something to stop: before this nothing was touched. */
    boolean hasBegun() {
        return begun;
    }

    void say(String line) {
        progress.say(line);
    }

    void show(List<String> lines) {
        progress.box(lines);
    }

    private void prepare() throws IOException {
        Machine.checkJava(Runtime.version().feature());
        Machine.checkShell();
        if (home.exists()) {
            home.open();
            int orphans = new Orphans(home).end();
            if (orphans > 0) {
                progress.say("Ended what was left of a start that was killed (" + orphans + ")");
            }
        }
        port = ports.take(wishes.port, "the paper", "thesop.port");
        keycloakPort = ports.take(wishes.keycloakPort, "Keycloak", "thesop.keycloak.port");
        Machine.checkDisk(home.root());
        home.checkKind(wishes.demo);
        Postgres.checkVersion(home);
        home.open();
        home.rememberKind(wishes.demo);
        secrets = Secrets.of(home.secrets());
        if (!wishes.demo) {
            secrets.refuseDefaults();
        }
        managementPort = ports.preferably(PREFERRED_MANAGEMENT_PORT);
        keycloakManagementPort = ports.free();
        postgres = new Postgres(home, secrets, ports.free());
        nodes = new Nodes(wishes, home, parts, progress, port, managementPort, ports);
        keycloak = new Keycloak(home, wishes.keycloak, wishes.config.resolve("keycloak/themes"));
        if (wishes.demo && !wishes.environment.containsKey(Surroundings.MAIL_HOST)) {
            mail = new MailServer(ports.free(), ports.free());
            mail.start();
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SOP_DB_URL", jdbcUrl());
        environment.put("SOP_DB_USER", jdbcUser());
        environment.put("SOP_DB_PASSWORD", jdbcPassword());
        environment.put("THESOP_OIDC_URL", keycloak() + "/realms/" + KeycloakAdmin.REALM);
        environment.put("THESOP_CLIENT_ID", KeycloakAdmin.CLIENT_ID);
        environment.put("THESOP_CLIENT_SECRET", secrets.get(Secrets.Name.CLIENT_SECRET));
        environment.put("THESOP_PAPER_URL", paper().toString());
        environment.put(
                "THESOP_IO_THREADS",
                Integer.toString(Math.max(2, Runtime.getRuntime().availableProcessors())));
        environment.put("THESOP_FILES", home.files().toString());
        if (mail != null) {
            environment.put(Surroundings.MAIL_HOST, Ports.LOOPBACK);
            environment.put("THESOP_MAIL_PORT", String.valueOf(mail.port()));
            environment.put("THESOP_MAIL_FROM", MailServer.FROM);
            environment.put("THESOP_MAILBOX_URL", mail.page().toString());
        }
        environment.put("THESOP_DEMO", String.valueOf(wishes.demo));
        if (!wishes.demo) {
            environment.put("THESOP_SETUP_TOKEN", secrets.get(Secrets.Name.SETUP_TOKEN));
        }
        environment.putAll(wishes.environment);
        return environment;
    }

    /** Kills the paper where it stands ({@code kill -9}); {@link #startPaperAgain} has to follow. For tests. */
    void killPaper() {
        nodes.kill();
    }

    /** Stops the paper alone, in order, as for a new version; {@link #startPaperAgain} has to follow. */
    public void stopPaper() throws IOException {
        nodes.stop();
    }

    /** Starts its first node again, at its old address. */
    public void startPaperAgain() throws IOException, SQLException {
        nodes.startAgain(environment());
    }

    private void bringUpKeycloak() throws IOException, InterruptedException, SQLException {
        if (!keycloak.isBuilt()) {
            progress.say("Keycloak is unpacked and built, which takes a minute or two, once");
            keycloak.unpack();
            keycloak.finish(parts.startUnwatched(keycloak::startBuild));
            progress.say("Keycloak is built");
        }
        databaseUp.join();
        parts.start(
                () -> keycloak.start(keycloakPort, keycloakManagementPort, postgres.url(Postgres.KEYCLOAK), secrets));
        URI ready = URI.create("http://" + Ports.LOOPBACK + ":" + keycloakManagementPort + "/health/ready");
        while (!patience.answersOk(ready)) {
            parts.refuseWhenStopping();
            Thread.sleep(200);
        }
        tellKeycloak();
        loginUp.complete(null);
    }

    private void tellKeycloak() throws IOException {
        String clientSecret = secrets.get(Secrets.Name.CLIENT_SECRET);
        KeycloakAdmin admin = KeycloakAdmin.login(http, keycloak(), secrets.get(Secrets.Name.KEYCLOAK_ADMIN_PASSWORD));
        JsonObject realm = Realm.read(wishes.config.resolve("keycloak"), wishes.demo, paper(), clientSecret);
        if (admin.hasRealm()) {
            admin.addMissing(realm);
        } else {
            admin.importRealm(realm);
        }
        List<URI> addresses = new ArrayList<>(List.of(paper(), URI.create("http://" + Ports.LOOPBACK + ":" + port)));
        addresses.addAll(nodes());
        admin.setClient(addresses.stream().distinct().toList(), clientSecret);
        Map<String, String> environment = environment();
        if (environment.containsKey(Surroundings.MAIL_HOST)) {
            admin.setMail(Realm.smtpServer(environment));
        }
        welcomeOpen = !wishes.demo && !admin.hasManagingEditor();
    }

    private void stopParts() throws IOException {
        // The paper uses both others, so it goes first.
        if (nodes != null) {
            nodes.stop();
        }
        parts.stop(Keycloak.BUILD_NAME);
        parts.stop(Keycloak.NAME);
        if (parts.has(Postgres.NAME)) {
            postgres.stop();
        }
        if (mail != null) {
            mail.stop();
        }
    }

    private interface Task {
        void run() throws Exception;
    }

    private Thread inBackground(String name, Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (Exception e) {
                        parts.fail(explained(e));
                    }
                },
                "newsroom-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private RuntimeException explained(Throwable failed) {
        if (failed instanceof CannotRunException known) {
            return known;
        }
        return Machine.fullDisk(failed, home.root())
                .orElseGet(() -> new CannotRunException("The newsroom could not start: " + failed, failed));
    }
}
