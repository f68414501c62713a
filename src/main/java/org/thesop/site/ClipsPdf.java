package org.thesop.site;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.thesop.media.GoneException;
import org.thesop.media.KeptFiles;
import org.thesop.media.Pictures;
import org.thesop.media.Size;
import org.thesop.media.StoreAwayException;
import org.thesop.platform.Markup;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;

/**
 * Clips as a PDF: who wrote them, what there is, and each story whole on pages of its own, with its pictures, its corrections and
 * its address. Tagged for screen readers. What is printed is in the file before it is laid out: nothing is fetched from anywhere.
 */
@ApplicationScoped
public class ClipsPdf {

    private static final long LONGEST_WAIT_SECONDS = 20;
    private static final Size WIDTH = Size.of("960").orElseThrow();
    private static final String FONTS = "/liberation/";
    private static final Pattern PICTURE = Pattern.compile("/media/([A-Za-z0-9_-]+)/");

    /** To lay out pages takes a processor for a second or more: one at a time leaves the other to readers. */
    private final Semaphore press = new Semaphore(1, true);

    /** Its ornaments are in no font of ours, and on no page of ours; it warns of that at each start. */
    private static final Logger FONTS_OF_PDFBOX = Logger.getLogger("org.apache.pdfbox.pdmodel.font.PDType1Font");

    static {
        XRLog.setLoggingEnabled(false); // it says of each link that it has no title
        FONTS_OF_PDFBOX.setLevel(Level.SEVERE);
    }

    private final String style = text("clips-pdf.css");

    @Inject
    Pictures pictures;

    @Inject
    KeptFiles files;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** All who wait have waited too long. */
    public static class BusyException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Prints them.
     *
     * @throws BusyException when others are being printed for too long
     */
    public byte[] print(Clips.WholeClips clips) throws BusyException {
        var page = Jsoup.parse(markup(clips));
        page.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
        page.select("figure img, p img").forEach(this::bring);
        page.select("source").remove();
        try {
            if (!press.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return laidOut(page);
        } finally {
            press.release();
        }
    }

    private static byte[] laidOut(Document page) {
        var file = new ByteArrayOutputStream();
        var printer = new PdfRendererBuilder();
        font(printer, "LiberationSerif-Regular", "Paper Serif", 400, FontStyle.NORMAL);
        font(printer, "LiberationSerif-Italic", "Paper Serif", 400, FontStyle.ITALIC);
        font(printer, "LiberationSerif-Bold", "Paper Serif", 700, FontStyle.NORMAL);
        font(printer, "LiberationSerif-BoldItalic", "Paper Serif", 700, FontStyle.ITALIC);
        font(printer, "LiberationSans-Regular", "Paper Sans", 400, FontStyle.NORMAL);
        font(printer, "LiberationSans-Bold", "Paper Sans", 700, FontStyle.NORMAL);
        printer.usePdfUaAccessibility(true);
        printer.withW3cDocument(new W3CDom().fromJsoup(page), Settings.paperUrl());
        printer.toStream(file);
        try {
            printer.run();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return file.toByteArray();
    }

    private static void font(PdfRendererBuilder printer, String file, String family, int weight, FontStyle style) {
        printer.useFont(() -> resource(FONTS + file + ".ttf"), family, weight, style, true);
    }

    /** Puts a picture of ours into the page; one that is none, or gone, leaves its caption. */
    private void bring(Element image) {
        var address = PICTURE.matcher(image.attr("src"));
        var picture = address.find() ? pictures.get(address.group(1)).orElse(null) : null;
        var place = image.parent() != null && image.parent().normalName().equals("picture") ? image.parent() : image;
        if (picture == null) {
            place.remove();
            return;
        }
        try {
            var file = files.find(picture, WIDTH).orElseThrow(() -> new IOException("no file of " + picture.id()));
            try (var content = files.open(file, 0, file.bytes())) {
                var alone = new Element("img").attr("alt", image.attr("alt"));
                var bytes = Base64.getEncoder().encodeToString(content.readAllBytes());
                alone.attr("src", "data:" + file.type() + ";base64," + bytes);
                place.replaceWith(alone);
            }
        } catch (IOException | GoneException | StoreAwayException gone) {
            place.remove();
        }
    }

    private String markup(Clips.WholeClips clips) {
        var who = clips.who();
        var title = messages.text("clips.pdf.title", who.name());
        return "<html lang=\"" + messages.language() + "\"><head><title>" + Markup.text(title) + "</title>"
                + "<meta name=\"subject\" content=\"" + Markup.quoted(messages.text("paper.fullName")) + "\">"
                + "<meta name=\"author\" content=\"" + Markup.quoted(who.name()) + "\">"
                + "<meta name=\"description\" content=\"" + Markup.quoted(title) + "\">"
                + "<style>" + style + "</style></head><body>" + front(clips)
                + clips.stories().stream().map(this::story).collect(Collectors.joining()) + "</body></html>";
    }

    private String front(Clips.WholeClips clips) {
        var who = clips.who();
        var title = who.title() != null ? who.title() : who.role() == null ? null : messages.text(who.role());
        var list = clips.stories().stream()
                .map(story -> "<li><a href=\"#story-" + story.id() + "\" title=\"" + Markup.quoted(story.headline())
                        + "\"><span lang=\"" + story.language() + "\">"
                        + Markup.text(story.headline()) + "</span></a> <small>" + Markup.text(story.sectionName())
                        + " · "
                        + day(story) + "</small></li>")
                .collect(Collectors.joining());
        return "<section class=\"front\"><p class=\"plate\">" + Markup.text(messages.text("paper.fullName"))
                + "</p><h1>"
                + Markup.text(who.name()) + "</h1>" + line("role", title) + line("bio", who.bio())
                + line("school", who.school()) + "<p class=\"address\"><a href=\"" + Markup.quoted(who.address())
                + "\">"
                + Markup.text(who.address()) + "</a></p><h2>"
                + Markup.text(messages.text("clips.count", clips.stories().size())) + "</h2><ol>" + list
                + "</ol><p class=\"made\">"
                + Markup.text(messages.text("clips.pdf.made", zone.longDay(clock.instant()))) + "</p></section>";
    }

    private static String line(String kind, String words) {
        return words == null || words.isBlank() ? "" : "<p class=\"" + kind + "\">" + Markup.text(words) + "</p>";
    }

    private String day(WholeStory story) {
        return Markup.text(zone.longDay(story.published()));
    }

    private String story(WholeStory story) {
        var names = Name.joined(
                story.writers().stream()
                        .map(credit -> Name.of(credit.name(), null))
                        .toList(),
                messages::and);
        var writers = names.stream().map(name -> name.before() + name.name()).collect(Collectors.joining());
        return "<article id=\"story-" + story.id() + "\"><p class=\"kicker\">" + Markup.text(story.sectionName())
                + "</p><h2 lang=\"" + story.language() + "\">" + Markup.text(story.headline()) + "</h2>"
                + (story.summary() == null || story.summary().isBlank()
                        ? ""
                        : "<p class=\"deck\" lang=\"" + story.language() + "\">" + Markup.text(story.summary())
                                + "</p>")
                + "<p class=\"by\">"
                + (writers.isEmpty() ? "" : Markup.text(messages.text("clips.pdf.by", writers)) + " · ")
                + day(story) + "</p><div class=\"body\" lang=\"" + story.language() + "\">" + story.body()
                + "</div><p class=\"address\"><a href=\"" + Markup.quoted(story.address()) + "\">"
                + Markup.text(story.address()) + "</a></p></article>";
    }

    private static String text(String name) {
        try (var file = resource(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return ClipsPdf.class.getResourceAsStream(name);
    }
}
