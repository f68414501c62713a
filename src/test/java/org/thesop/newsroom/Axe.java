package org.thesop.newsroom;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Looks for barriers in a page with axe-core: what somebody who does not see, or uses no mouse, could not use. */
public final class Axe {

    /** How a page is looked at; where only the colors are others, the rules about colors are enough. */
    private record Look(int width, ColorScheme colors, String rules) {}

    private static final String ALL = "{ resultTypes: ['violations'] }";
    private static final String OF_COLORS =
            "{ resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] }";

    private static final List<Look> LOOKS = List.of(
            new Look(390, ColorScheme.LIGHT, ALL),
            new Look(1440, ColorScheme.DARK, ALL),
            new Look(1440, ColorScheme.LIGHT, OF_COLORS));

    private static final String SCRIPT = read("/axe.min.js");

    /** All rules of axe-core that are on by default, the best practices among them, or some of them. */
    private static final String RUN = """
            async () => {
              const found = await axe.run(document, RULES);
              return found.violations.flatMap((rule) =>
                rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.any.concat(node.all, node.none)
                  .map((check) => check.message).slice(0, 2).join('; ')}`));
            }""";

    private Axe() {}

    /**
     * Every violation on a phone, at a desk, and at a desk in the dark.
     *
     * @param name what the lines begin with
     * @return one line each, with the rule's name and the element; empty when there is none
     */
    @SuppressWarnings("unchecked") // what the script returns is a list of texts
    public static List<String> violations(Page page, String name) {
        if (!(Boolean) page.evaluate("() => Boolean(window.axe)")) {
            page.evaluate(SCRIPT);
        }
        var all = new ArrayList<String>();
        for (var look : LOOKS) {
            page.setViewportSize(look.width(), 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colors()));
            for (var line : (List<String>) page.evaluate(RUN.replace("RULES", look.rules()))) {
                all.add("%s, %d wide, %s: %s".formatted(name, look.width(), look.colors(), line));
            }
        }
        return all;
    }

    private static String read(String resource) {
        try (var script = Axe.class.getResourceAsStream(resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
