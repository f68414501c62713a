package org.thesop.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a newsroom is to be made of. Home, WAR, server, Keycloak and configuration have to be named. */
public final class NewsroomBuilder {
    Path home;
    Path war;
    Path server;
    Path keycloak;
    Path kept;
    Path config;
    int port;
    int keycloakPort;
    int nodes = 1;
    boolean demo = true;
    PrintStream progress = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    final List<String> javaOptions = new ArrayList<>();
    final Map<String, String> environment = new HashMap<>();

    NewsroomBuilder() {}

    /** The folder of this newsroom; made when it is missing. */
    public NewsroomBuilder home(Path folder) {
        home = folder;
        return this;
    }

    /** The paper's port on 127.0.0.1; 0 takes a free one. */
    public NewsroomBuilder port(int number) {
        port = number;
        return this;
    }

    /** Keycloak's port on 127.0.0.1; 0 takes a free one. */
    public NewsroomBuilder keycloakPort(int number) {
        keycloakPort = number;
        return this;
    }

    /** How many WildFlys run the paper; 1 or 2. */
    public NewsroomBuilder nodes(int number) {
        if (number < 1 || number > 2) {
            throw new CannotRunException("-Dthesop.nodes=" + number + ": give 1 or 2.");
        }
        nodes = number;
        return this;
    }

    /** The application to deploy at the root. */
    public NewsroomBuilder war(Path file) {
        war = file;
        return this;
    }

    /** The provisioned WildFly, in a folder named after its content: {@code wildfly-<fingerprint>}. */
    public NewsroomBuilder server(Path folder) {
        server = folder;
        return this;
    }

    /** Keycloak's distribution as it comes from Maven, a zip. */
    public NewsroomBuilder keycloak(Path zip) {
        keycloak = zip;
        return this;
    }

    /** Where the programs are unpacked and built, when several homes shall share them; by default in the home. */
    public NewsroomBuilder kept(Path folder) {
        kept = folder;
        return this;
    }

    /** The project's folder {@code config}, which holds the realm. */
    public NewsroomBuilder config(Path folder) {
        config = folder;
        return this;
    }

    /** Whether it is the demo, with its people and stories, or an empty paper. */
    public NewsroomBuilder demo(boolean wanted) {
        demo = wanted;
        return this;
    }

    /** One more option for WildFly's Java. */
    public NewsroomBuilder javaOption(String option) {
        javaOptions.add(option);
        return this;
    }

    /** One more environment variable for WildFly; it wins over the launcher's own. */
    public NewsroomBuilder environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Several. */
    public NewsroomBuilder environment(Map<String, String> several) {
        environment.putAll(several);
        return this;
    }

    /** Where progress is told. */
    public NewsroomBuilder progress(PrintStream out) {
        progress = out;
        return this;
    }

    public Newsroom build() {
        return new Newsroom(this);
    }
}
