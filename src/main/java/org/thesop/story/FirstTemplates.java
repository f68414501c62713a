package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives a paper the templates it begins with, once: what it takes away stays away. */
@ApplicationScoped
public class FirstTemplates {

    private static final Pattern HEAD = Pattern.compile("= (.+?) \\| (\\d+)");

    @Inject
    StoryTemplates templates;

    @Inject
    Clock clock;

    /** Does nothing when there was a template ever. */
    @Transactional
    public void ensure() {
        if (templates.all().isEmpty()) {
            read(file())
                    .forEach(each -> templates.add(new StoryTemplate(
                            each.name(),
                            new Copy("", "", "", BodyHtml.of(each.body()), "", "en", null),
                            each.words(),
                            null,
                            clock.instant())));
        }
    }

    /** One template of the file. */
    record Told(String name, int words, String body) {}

    static List<Told> read(String file) {
        var all = new ArrayList<Told>();
        for (var part : file.split("(?m)^(?== )", -1)) {
            var lines = part.lines().toList();
            var head = HEAD.matcher(lines.isEmpty() ? "" : lines.get(0));
            if (head.matches()) {
                all.add(new Told(
                        head.group(1),
                        Integer.parseInt(head.group(2)),
                        lines.stream().skip(1).collect(Collectors.joining("\n"))));
            }
        }
        return all;
    }

    static String file() {
        try (var file = FirstTemplates.class.getResourceAsStream("templates.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
