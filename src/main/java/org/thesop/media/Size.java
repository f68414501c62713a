package org.thesop.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the forms that pages show a picture in: its shape and its width, and whether as WebP.
 *
 * @param width in pixels; for {@link Shape#WHOLE} it says nothing
 */
public record Size(Shape shape, int width, boolean webp) {

    /** How a picture is cut for a place on a page. */
    public enum Shape {
        /** As it was cut by hand, or not at all. */
        PLAIN("", 0),
        /** Three to two, for lists of stories. */
        WIDE("wide-", 3 / 2.0),
        /** What other houses show beside a link to the story. */
        SOCIAL("social-", 1200 / 630.0),
        /** All that was sent, for whoever cuts it. */
        WHOLE("whole-", 0);

        private final String prefix;
        private final double widthToHeight;

        Shape(String prefix, double widthToHeight) {
            this.prefix = prefix;
            this.widthToHeight = widthToHeight;
        }

        String prefix() {
            return prefix;
        }

        double widthToHeight() {
            return widthToHeight;
        }
    }

    private static final Pattern NAME = Pattern.compile("(wide-|social-|whole-)?(\\d{1,5})(\\.webp)?");
    private static final int[] PLAIN = {480, 960, 1600};
    private static final int[] WIDE = {480, 960};
    private static final int SOCIAL = 1200;

    /** The end of an address, as {@code 960}, {@code 960.webp} or {@code wide-480.webp}; empty when it is none. */
    public static Optional<Size> of(String name) {
        var found = NAME.matcher(name);
        if (!found.matches()) {
            return Optional.empty();
        }
        var prefix = found.group(1) == null ? "" : found.group(1);
        for (var shape : Shape.values()) {
            if (shape.prefix.equals(prefix)) {
                return Optional.of(new Size(shape, Integer.parseInt(found.group(2)), found.group(3) != null));
            }
        }
        return Optional.empty();
    }

    static Size plain(int width) {
        return new Size(Shape.PLAIN, width, false);
    }

    /** The widths that a picture so wide is shown in, in pixels, the narrowest first. */
    public static List<Integer> widths(int width) {
        var widths = new ArrayList<Integer>();
        for (var each : PLAIN) {
            if (each < width) {
                widths.add(each);
            }
        }
        widths.add(width);
        return widths;
    }

    /** All forms of a picture that is shown so wide, without WebP. */
    static List<Size> all(int width) {
        var sizes = new ArrayList<Size>();
        widths(width).forEach(each -> sizes.add(plain(each)));
        for (var each : WIDE) {
            sizes.add(new Size(Shape.WIDE, each, false));
        }
        sizes.add(new Size(Shape.SOCIAL, SOCIAL, false));
        return sizes;
    }

    /** Whether readers may have it: all that was sent is for whoever cuts it. */
    public boolean isForReaders() {
        return shape != Shape.WHOLE;
    }

    Size asWebp() {
        return new Size(shape, width, true);
    }

    Size asMade() {
        return new Size(shape, width, false);
    }

    /** As addresses and files are named. */
    public String name() {
        return shape.prefix + width + (webp ? ".webp" : "");
    }
}
