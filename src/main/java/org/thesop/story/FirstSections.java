package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Gives an empty paper the sections it begins with, so that a first story can be handed in. */
@ApplicationScoped
public class FirstSections {

    private static final SectionColour[] COLOURS = SectionColour.values();
    private static final Pattern PARTED = Pattern.compile("\\s*\\|\\s*");

    @Inject
    Stories stories;

    /** Does nothing when there is a section already. */
    @Transactional
    public void ensure() {
        if (!stories.sections().isEmpty()) {
            return;
        }
        var position = 0;
        for (var line : read().lines().filter(each -> !each.isBlank()).toList()) {
            var parts = PARTED.split(line.strip());
            var section = new Section(parts[0], parts[1], parts[2], position, Integer.parseInt(parts[3]));
            Genre.named(parts[4]).ifPresent(section::usuallyHas);
            section.paint(COLOURS[position++ % COLOURS.length]);
            stories.add(section);
        }
    }

    private static String read() {
        try (var file = FirstSections.class.getResourceAsStream("sections.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
