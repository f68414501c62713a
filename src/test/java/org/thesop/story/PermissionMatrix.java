package org.thesop.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The table of who may do what, as somebody wrote it by hand in {@code permissions/matrix.txt}: roles and what they have to do
 * with the story across, states and what one may want with it down.
 */
public record PermissionMatrix(List<String> columns, List<State> states) {

    private static final String FILE = "/permissions/matrix.txt";

    /** A state with its lines; one that is only in part named says nothing of what it does not name. */
    public record State(String name, boolean partly, List<Line> lines) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** What may be wanted in a state, and who may, a sign for each column. */
    public record Line(String state, String wanted, List<String> signs) {

        @Override
        public String toString() {
            return state + ": " + wanted;
        }
    }

    public static PermissionMatrix read() {
        var columns = List.<String>of();
        var states = new ArrayList<State>();
        for (var text : text().lines().toList()) {
            if (text.startsWith("[")) {
                var name = text.substring(1, text.length() - 1);
                var partly = name.endsWith(": only");
                states.add(new State(name.replace(": only", ""), partly, new ArrayList<>()));
            } else if (columns.isEmpty() && text.startsWith(" ")) {
                columns = words(text);
            } else if (!text.isBlank() && !text.startsWith("#")) {
                var state = states.get(states.size() - 1);
                var words = words(text);
                var signs = words.subList(words.size() - columns.size(), words.size());
                var wanted = String.join(" ", words.subList(0, words.size() - columns.size()));
                state.lines().add(new Line(state.name(), wanted, signs));
            }
        }
        return new PermissionMatrix(columns, states);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.replace("|", " ").strip().split("\\s+", -1)).toList();
    }

    private static String text() {
        try (var file = PermissionMatrix.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
