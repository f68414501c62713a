package org.thesop.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords that the parts use among themselves: generated for each home, kept in one file of mode 600. */
final class Secrets {
    /** One line of the file is one of these. */
    enum Name {
        POSTGRES_PASSWORD("postgres.password"),
        PAPER_DATABASE_PASSWORD("paper.database.password"),
        KEYCLOAK_DATABASE_PASSWORD("keycloak.database.password"),
        KEYCLOAK_ADMIN_PASSWORD("keycloak.admin.password"),
        CLIENT_SECRET("client.secret"),
        SETUP_TOKEN("setup.token");

        private final String key;

        Name(String key) {
            this.key = key;
        }
    }

    /** 24 random bytes are 32 letters; whatever is shorter than this was typed by a person. */
    private static final int SHORTEST = 24;

    private static final int RANDOM_BYTES = 24;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /** Reads the file, or makes it when the home is new. */
    static Secrets of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return generate(file);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return read(file);
    }

    static Secrets read(Path file) throws IOException {
        Properties values = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            values.load(in);
        }
        return new Secrets(values);
    }

    String get(Name name) {
        String value = values.getProperty(name.key, "").strip();
        if (value.isEmpty()) {
            throw new CannotRunException(
                    "secrets.properties has no " + name.key + ": put the file back from a backup and start again.");
        }
        return value;
    }

    /** Outside the demo nothing starts on a secret that someone could guess. */
    void refuseDefaults() {
        for (Name name : Name.values()) {
            if (get(name).length() < SHORTEST) {
                throw new CannotRunException("The " + name.key + " in secrets.properties is too short to be safe: at"
                        + " least " + SHORTEST + " random characters are asked for outside the demo.");
            }
        }
    }

    private static Secrets generate(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        Properties values = new Properties();
        for (Name name : Name.values()) {
            byte[] bytes = new byte[RANDOM_BYTES];
            random.nextBytes(bytes);
            values.setProperty(name.key, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            values.store(out, "What the parts of this newsroom tell each other. Keep it private, and in your backups.");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return new Secrets(values);
    }
}
