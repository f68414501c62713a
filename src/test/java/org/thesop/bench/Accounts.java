package org.thesop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The people who type in a measurement: accounts in Keycloak beside the demo's, with the handle as the password. */
final class Accounts {

    /** How many there are; each types in a story of their own. */
    static final int TYPISTS = 100;

    private static final String SALT =
            Base64.getEncoder().encodeToString("a measurement".getBytes(StandardCharsets.UTF_8));

    private Accounts() {}

    /** {@code typist001}, counted from 1. */
    static String typist(int number) {
        return "typist%03d".formatted(number);
    }

    /**
     * The project's configuration with these accounts in the realm.
     *
     * @param into an empty or earlier folder
     * @return the folder to give to the newsroom
     */
    static Path config(Path into) {
        var realm = Path.of("config", "keycloak");
        var copy = into.resolve("keycloak");
        try {
            try (var files = Files.walk(realm)) {
                for (var file : files.toList()) {
                    var to = copy.resolve(realm.relativize(file));
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            var demo = Files.readString(realm.resolve("thesop-demo.json"));
            Files.writeString(
                    copy.resolve("thesop-demo.json"),
                    demo.replaceFirst("\"users\": \\[", Matcher.quoteReplacement("\"users\": [" + users() + ",")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into;
    }

    private static String users() {
        return IntStream.rangeClosed(1, TYPISTS)
                .mapToObj(number -> """
                        {"username": "%1$s", "firstName": "Typist", "lastName": "%2$d", "email": "%1$s@thesop.example",
                         "emailVerified": true, "enabled": true, "realmRoles": ["writer"],
                         "credentials": [{"type": "password", "temporary": false,
                            "secretData": "{\\"value\\":\\"%3$s\\",\\"salt\\":\\"%4$s\\"}",
                            "credentialData": "{\\"hashIterations\\":1,\\"algorithm\\":\\"pbkdf2-sha256\\"}"}]}""".formatted(typist(number), number, hashed(typist(number)), SALT))
                .collect(Collectors.joining(","));
    }

    /** Keycloak's own hash is meant to be slow: a hundred of them would keep a busy machine from starting in time. */
    private static String hashed(String password) {
        try {
            var key = new PBEKeySpec(password.toCharArray(), Base64.getDecoder().decode(SALT), 1, 512);
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key);
            return Base64.getEncoder().encodeToString(hash.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
