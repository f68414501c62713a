package org.thesop.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

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
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration REMINDER = Duration.ofSeconds(15);
    private static final int PREFERRED_MANAGEMENT_PORT = 9990;

    private final NewsroomBuilder wishes;
    private final Home home;
    private final Progress progress;
    private final HttpClient http;

    private final CompletableFuture<Void> databaseUp = new CompletableFuture<>();
    private final CompletableFuture<Void> loginUp = new CompletableFuture<>();
    /** Never completes well: a part that ends, or a thread that fails, makes it fail with what to tell. */
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    /** Held while a part is started or stopped, so that a stop never misses one that is just coming up. */
    private final Object lifecycle = new Object();

    private volatile boolean begun;
    private volatile boolean stopping;
    private boolean stopped;
    private final List<Part> parts = new CopyOnWriteArrayList<>();

    private Secrets secrets;
    private Postgres postgres;
    private Wildfly wildfly;
    private Keycloak keycloak;
    /** The demo's; null in a real newsroom, which has its own. */
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
            Thread server = inBackground("wildfly-files", wildfly::prepare);
            inBackground("keycloak", this::bringUpKeycloak);
            startPostgres();
            databaseUp.complete(null);
            server.join();
            if (failure.isDone()) {
                waitForEnd();
            }
            startWildfly();
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
        await("the paper", PAPER_PATIENCE, () -> {
            if (wildfly.hasRefusedTheWar()) {
                throw new CannotRunException("WildFly could not deploy the paper: " + serverLog() + " says why.");
            }
            return answersOk(paper().resolve("/"));
        });
    }

    /** Waits until one can log in: Keycloak is up and knows the realm and the paper's address. */
    public void waitForLogin() {
        await("Keycloak", LOGIN_PATIENCE, loginUp::isDone);
    }

    /** Waits until the newsroom is stopped, or throws what ended it: a part that ended by itself. */
    public void waitForEnd() {
        try {
            failure.join();
        } catch (CompletionException e) {
            throw explained(e.getCause());
        }
    }

    /** Stops WildFly, Keycloak and PostgreSQL, in this order. A second call waits for the first and does nothing. */
    public void stop() {
        stopping = true;
        synchronized (lifecycle) {
            if (stopped) {
                return;
            }
            stopped = true;
            try {
                stopParts();
                home.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                failure.complete(null);
            }
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

    /** Keycloak's address, without a slash at its end. */
    public URI keycloak() {
        return URI.create("http://localhost:" + keycloakPort);
    }

    /** WildFly's management address, where {@code /health} answers. */
    public URI management() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    /** The demo's mail server, where all mail of the paper and of Keycloak ends; empty in a real newsroom. */
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

    /** The process number of each living part by its name: PostgreSQL, Keycloak, WildFly. */
    public Map<String, Long> processes() {
        return parts.stream().filter(Part::isAlive).collect(Collectors.toMap(Part::name, Part::pid));
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
        Ports.check(wishes.port, "the paper", "thesop.port");
        Ports.check(wishes.keycloakPort, "Keycloak", "thesop.keycloak.port");
        Machine.checkDisk(home.root());
        home.checkKind(wishes.demo);
        Postgres.checkVersion(home);
        home.open();
        home.rememberKind(wishes.demo);
        secrets = Secrets.of(home.secrets());
        if (!wishes.demo) {
            secrets.refuseDefaults();
        }
        List<Integer> free = Ports.free(7);
        port = wishes.port == 0 ? free.get(0) : wishes.port;
        keycloakPort = wishes.keycloakPort == 0 ? free.get(1) : wishes.keycloakPort;
        managementPort = Ports.isFree(PREFERRED_MANAGEMENT_PORT) ? PREFERRED_MANAGEMENT_PORT : free.get(2);
        keycloakManagementPort = free.get(3);
        postgres = new Postgres(home, secrets, free.get(4));
        wildfly = new Wildfly(home, wishes.server, wishes.war);
        keycloak = new Keycloak(home, wishes.keycloak);
        if (wishes.demo) {
            mail = new MailServer(free.get(5), free.get(6));
            mail.start();
        }
    }

    private void startPostgres() throws IOException, SQLException {
        synchronized (lifecycle) {
            refuseWhenStopping();
            watch(postgres.start());
        }
        progress.say("PostgreSQL is up");
    }

    private void startWildfly() throws IOException {
        synchronized (lifecycle) {
            refuseWhenStopping();
            Map<String, String> environment = new HashMap<>();
            environment.put("SOP_DB_URL", jdbcUrl());
            environment.put("SOP_DB_USER", jdbcUser());
            environment.put("SOP_DB_PASSWORD", jdbcPassword());
            environment.put("THESOP_OIDC_URL", keycloak() + "/realms/" + KeycloakAdmin.REALM);
            environment.put("THESOP_CLIENT_ID", KeycloakAdmin.CLIENT_ID);
            environment.put("THESOP_CLIENT_SECRET", secrets.get(Secrets.Name.CLIENT_SECRET));
            environment.put("THESOP_PAPER_URL", paper().toString());
            environment.put("THESOP_FILES", home.files().toString());
            if (mail != null) {
                environment.put("THESOP_MAIL_HOST", Ports.LOOPBACK);
                environment.put("THESOP_MAIL_PORT", String.valueOf(mail.port()));
                environment.put("THESOP_MAIL_FROM", MailServer.FROM);
                environment.put("THESOP_MAILBOX_URL", mail.page().toString());
            }
            environment.put("THESOP_DEMO", String.valueOf(wishes.demo));
            if (!wishes.demo) {
                environment.put("THESOP_SETUP_TOKEN", secrets.get(Secrets.Name.SETUP_TOKEN));
            }
            environment.putAll(wishes.environment);
            watch(wildfly.start(port, managementPort, wishes.javaOptions, environment));
        }
        progress.say("WildFly is starting");
    }

    /** Kills WildFly where it stands ({@code kill -9}); {@link #startPaperAgain} has to follow. For tests. */
    void killPaper() {
        synchronized (lifecycle) {
            refuseWhenStopping();
            for (Part part : parts) {
                if (part.name().equals(Wildfly.NAME)) {
                    parts.remove(part); // its end is no failure
                    part.kill();
                }
            }
        }
    }

    /** Starts WildFly again, at its old address. */
    void startPaperAgain() throws IOException {
        wildfly.prepare();
        startWildfly();
    }

    private void bringUpKeycloak() throws IOException, InterruptedException {
        if (!keycloak.isBuilt()) {
            progress.say("Keycloak is unpacked and built, which takes a minute or two, once");
            keycloak.unpack();
            keycloak.finish(startKeycloakBuild());
            progress.say("Keycloak is built");
        }
        databaseUp.join();
        synchronized (lifecycle) {
            refuseWhenStopping();
            watch(keycloak.start(keycloakPort, keycloakManagementPort, postgres.url(Postgres.KEYCLOAK), secrets));
        }
        URI ready = URI.create("http://" + Ports.LOOPBACK + ":" + keycloakManagementPort + "/health/ready");
        while (!answersOk(ready)) {
            refuseWhenStopping();
            Thread.sleep(200);
        }
        tellKeycloak();
        loginUp.complete(null);
    }

    private Part startKeycloakBuild() throws IOException {
        synchronized (lifecycle) {
            refuseWhenStopping();
            Part build = keycloak.startBuild();
            parts.add(build);
            return build;
        }
    }

    private void tellKeycloak() throws IOException {
        String clientSecret = secrets.get(Secrets.Name.CLIENT_SECRET);
        KeycloakAdmin admin = KeycloakAdmin.login(http, keycloak(), secrets.get(Secrets.Name.KEYCLOAK_ADMIN_PASSWORD));
        if (!admin.hasRealm()) {
            admin.importRealm(Realm.read(wishes.config.resolve("keycloak"), wishes.demo, paper(), clientSecret));
        }
        admin.setClient(List.of(paper(), URI.create("http://" + Ports.LOOPBACK + ":" + port)), clientSecret);
        if (mail != null) {
            admin.setMail(Ports.LOOPBACK, mail.port());
        }
        welcomeOpen = !wishes.demo && !admin.hasManagingEditor();
    }

    private void watch(Part part) {
        parts.add(part);
        part.whenEnded(() -> {
            if (!stopping && parts.contains(part)) {
                failure.completeExceptionally(Machine.almostFull(home.root())
                        .orElseGet(() -> new CannotRunException(part.name() + " has ended by itself: " + part.log()
                                + " says why. The rest is stopped now.")));
            }
        });
    }

    private void stopParts() throws IOException {
        // Started: PostgreSQL, then WildFly and Keycloak in either order. WildFly uses both others, so it goes first.
        for (String name : List.of(Wildfly.NAME, Keycloak.BUILD_NAME, Keycloak.NAME)) {
            for (Part part : parts) {
                if (part.name().equals(name)) {
                    part.stop(STOP_PATIENCE);
                }
            }
        }
        if (parts.stream().anyMatch(part -> part.name().equals(Postgres.NAME))) {
            postgres.stop();
        }
        if (mail != null) {
            mail.stop();
        }
    }

    private void refuseWhenStopping() {
        if (stopping) {
            throw new CannotRunException("The newsroom was stopped while it started.");
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
                        failure.completeExceptionally(explained(e));
                    }
                },
                "newsroom-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private interface Check {
        boolean passes() throws IOException;
    }

    private void await(String what, Duration patience, Check check) {
        long deadline = System.nanoTime() + patience.toNanos();
        long remind = System.nanoTime() + REMINDER.toNanos();
        try {
            while (!check.passes()) {
                if (failure.isDone()) {
                    waitForEnd();
                    throw new CannotRunException("The newsroom was stopped.");
                }
                if (System.nanoTime() > deadline) {
                    throw new CannotRunException("Waited " + patience.toMinutes() + " minutes for " + what
                            + " in vain: the logs in " + home.logs() + " say why.");
                }
                if (System.nanoTime() > remind) {
                    progress.say("still waiting for " + what);
                    remind += REMINDER.toNanos();
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("Waiting for " + what + " was interrupted.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answersOk(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException notYet) {
            return false;
        }
    }

    private RuntimeException explained(Throwable failed) {
        if (failed instanceof CannotRunException known) {
            return known;
        }
        return Machine.fullDisk(failed, home.root())
                .orElseGet(() -> new CannotRunException("The newsroom could not start: " + failed, failed));
    }

    private Path serverLog() {
        return home.logs().resolve("wildfly.log");
    }
}
