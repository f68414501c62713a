package org.thesop.media;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.logging.Level;
import javax.xml.stream.XMLInputFactory;
import org.jboss.logging.Logger;
import org.thesop.media.NotAPictureException.Why;
import org.thesop.platform.XmlBounds;

/**
 * Draws an SVG: on white, as on paper, since dark lines on nothing are seen by nobody who reads at night. Scripts in it are not
 * run, and nothing is fetched for it. It is weighed before, then drawn small to see how long that takes, and then as it is kept.
 */
final class Svg {

    private static final Logger LOG = Logger.getLogger(Svg.class);

    /** Of what draws it: that writes a line for each character it does not understand, and a stranger has written them. */
    private static final java.util.logging.Logger DRAWING_LOG =
            java.util.logging.Logger.getLogger("com.github.weisj.jsvg");

    static {
        DRAWING_LOG.setLevel(Level.OFF);
    }

    private static final int MOST_BYTES = 4 << 20;
    private static final int LONGEST_ATTRIBUTE = 1 << 20;
    /** How all of it is read, whoever reads it. */
    static final XMLInputFactory XML = XmlBounds.factory(MOST_BYTES, LONGEST_ATTRIBUTE);

    private static final int DEEPEST = 100;
    private static final int DEEPEST_USE = 12;
    private static final int MOST_SHAPES = 60_000;

    private static final int LONGEST_SIDE = 2000;
    private static final int SPECK_SIDE = 10;
    private static final int TRIAL_SIDE = 100;
    private static final Duration LONGEST_TRIAL = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Svg() {}

    /** @throws NotAPictureException when it cannot be drawn, or should not */
    static BufferedImage drawn(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new NotAPictureException(Why.SVG_TOO_MUCH);
        }
        SvgBounds.check(content);
        try {
            var document = read(content);
            draw(document, SPECK_SIDE, LONGEST); // the first one since the start has fonts and classes loaded
            draw(document, TRIAL_SIDE, LONGEST_TRIAL);
            return draw(document, LONGEST_SIDE, LONGEST);
        } catch (NotAPictureException known) {
            throw known;
        } catch (RuntimeException | StackOverflowError | InternalError broken) { // of fonts that a server lacks, too
            LOG.warnf(broken, "An SVG cannot be drawn");
            throw new NotAPictureException(Why.DAMAGED);
        }
    }

    private static SVGDocument read(byte[] content) {
        var how = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .documentLimits(new DocumentLimits(DEEPEST, DEEPEST_USE, MOST_SHAPES))
                .build();
        var document =
                new SVGLoader().load(() -> XML.createXMLEventReader(new ByteArrayInputStream(content)), null, how);
        if (document == null) {
            throw new NotAPictureException(Why.DAMAGED);
        }
        return document;
    }

    private static BufferedImage draw(SVGDocument document, int longestSide, Duration longest) {
        var size = document.size();
        var scale = longestSide / (double) Math.max(size.width, size.height);
        if (!(size.width > 0 && size.height > 0 && scale > 0)) {
            throw new NotAPictureException(Why.DAMAGED);
        }
        var width = side(size.width * scale);
        var height = side(size.height * scale);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        try {
            paper.setColor(Color.WHITE);
            paper.fillRect(0, 0, width, height);
            paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            paper.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            paper.scale(width / size.width, height / size.height);
            var pen = WatchedPen.on(paper, longest);
            document.renderWithPlatform(NullPlatformSupport.INSTANCE, pen.output(), null);
            pen.demandInTime();
            return image;
        } finally {
            paper.dispose();
        }
    }

    private static int side(double pixels) {
        return Math.max(1, (int) Math.round(pixels));
    }
}
