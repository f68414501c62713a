package org.thesop.frontpage.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thesop.frontpage.ArrangementVersion;
import org.thesop.frontpage.Arrangements;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.WallTime;
import org.thesop.story.web.Moves;
import org.thesop.story.web.PreviewPage.PreviewWidth;
import org.thesop.story.web.TypedMoments;

/** desk/frontpage/preview: a page as readers will see it at any moment from now on, arranged as it is or as it is going to be. */
@Named
@RequestScoped
public class PagePreviewPage {

    @Inject
    HttpServletRequest request;

    @Inject
    RequestedPage requested;

    @Inject
    Arrangements arrangements;

    @Inject
    TypedMoments moments;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private String moment;

    /** Answers that there is no such page, when there is none. */
    public void open() {
        moves.open(requested::page);
        moment = WallTime.field(getMomentShown(), zone);
    }

    /** Shows the moment in the field; asks when the paper's clocks show it twice or never. */
    public String show() {
        var chosen = moments.read(moment, "which").orElse(null);
        if (chosen == null) {
            return null;
        }
        if (chosen.isBefore(clock.instant())) {
            moves.say(FacesMessage.SEVERITY_WARN, messages.text("front.preview.past"));
        }
        return address(getVersion(), getWidth(), chosen.getEpochSecond()).replace("?", "?faces-redirect=true&");
    }

    /** The moment that is shown: never one that is over. */
    private Instant getMomentShown() {
        return asked("at")
                .map(Instant::ofEpochSecond)
                .filter(at -> at.isAfter(clock.instant()))
                .orElseGet(clock::instant);
    }

    private Optional<Long> asked(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(number -> number.matches("\\d{1,10}"))
                .map(Long::valueOf);
    }

    /** The number of the version that is shown; null for the arrangement that readers see. */
    public Long getVersion() {
        return asked("version").orElse(null);
    }

    /** The number of the newest version, 0 while nobody has arranged the page. */
    public long getNewest() {
        return arrangements
                .newest(requested.page())
                .map(ArrangementVersion::number)
                .orElse(0);
    }

    public List<PreviewWidth> getWidths() {
        return List.of(PreviewWidth.values());
    }

    /** The width that the address asks for; a desk when it asks for none, because that shows the whole arrangement. */
    public PreviewWidth getWidth() {
        return Arrays.stream(PreviewWidth.values())
                .filter(width -> width.said().equals(request.getParameter("width")))
                .findFirst()
                .orElse(PreviewWidth.DESK);
    }

    /** Where the same page stands alone, for the frame. */
    public String getFrame() {
        return address(getVersion(), null, asked("at").orElse(null)).replace("/preview?", "/preview-page?");
    }

    /** The address of this preview at another width. */
    public String at(PreviewWidth width) {
        return address(getVersion(), width, asked("at").orElse(null));
    }

    /** The address of this preview of a version, null for what readers see. */
    public String of(Long version) {
        return address(version, getWidth(), asked("at").orElse(null));
    }

    private String address(Long version, PreviewWidth width, Long at) {
        return "/desk/frontpage/preview?page=" + requested.getWord()
                + (version == null ? "" : "&version=" + version)
                + (width == null ? "" : "&width=" + width.said())
                + (at == null ? "" : "&at=" + at);
    }

    public String getTitle() {
        return messages.text("front.preview.title", requested.getName());
    }

    /** What is shown, and of when. */
    public String getStanding() {
        var when = asked("at").isPresent() ? zone.full(getMomentShown()) : messages.text("front.preview.now");
        return getVersion() == null
                ? messages.text("front.preview.readers", when)
                : messages.text("front.preview.version", getVersion(), when);
    }

    public String getMoment() {
        return moment;
    }

    public void setMoment(String moment) {
        this.moment = moment;
    }
}
