package org.thesop.launcher;

import java.nio.file.Path;
import java.util.Properties;

/** What Maven tells the launcher, as system properties named {@code thesop.*}. */
record Settings(Properties given) {

    Path folder(String name) {
        return Path.of(text(name)).toAbsolutePath().normalize();
    }

    int port(String name) {
        String value = text(name);
        if (value.matches("\\d{1,5}")) {
            int port = Integer.parseInt(value);
            if (port <= 65535) {
                return port;
            }
        }
        throw new CannotRunException(
                "-D" + name + "=" + value + " is not a port: give a number from 1 to 65535, or 0 for any free one.");
    }

    int number(String name) {
        String value = text(name);
        if (!value.matches("\\d{1,4}")) {
            throw new CannotRunException("-D" + name + "=" + value + " is not a number.");
        }
        return Integer.parseInt(value);
    }

    boolean yes(String name) {
        String value = text(name);
        if (!value.equals("true") && !value.equals("false")) {
            throw new CannotRunException("-D" + name + "=" + value + " is neither true nor false.");
        }
        return Boolean.parseBoolean(value);
    }

    boolean has(String name) {
        return !given.getProperty(name, "").isBlank();
    }

    String text(String name) {
        String value = given.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new CannotRunException("-D" + name + " is empty: give it a value, or leave it out.");
        }
        return value;
    }
}
