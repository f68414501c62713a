package org.thesop.pictures.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.thesop.media.Cut;
import org.thesop.media.Licence;
import org.thesop.media.PictureDetails;
import org.thesop.people.SignedIn;
import org.thesop.pictures.Describing;
import org.thesop.pictures.Library;
import org.thesop.pictures.LibraryRefusedException;
import org.thesop.pictures.PictureSheet;
import org.thesop.pictures.UsedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;

/** desk/pictures/picture: one picture, what is said of it, how it is cut, and where it is used. */
@Named
@RequestScoped
public class PicturePage {

    private static final double TENTHS = 10;

    @Inject
    Library library;

    @Inject
    Describing describing;

    @Inject
    LibraryMoves moves;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    @Inject
    PaperZone zone;

    @Inject
    Messages messages;

    private PictureSheet sheet;
    private int version;
    private String caption;
    private String credit;
    private String alt;
    private String place;
    private Licence licence;
    private String licenceEnds;
    private boolean shared;
    private CutForm cut = new CutForm();
    private String why;
    private List<String> differences = List.of();

    @PostConstruct
    void load() {
        try {
            sheet = library.sheet(getId(), signedIn.person());
        } catch (LibraryRefusedException gone) {
            return; // the page answers that it is not there
        }
        var picture = sheet.picture();
        var details = picture.details();
        version = picture.version();
        caption = details.caption();
        credit = details.credit();
        alt = details.alt();
        place = details.place();
        licence = details.licence();
        licenceEnds = details.licenceEnds() == null ? "" : details.licenceEnds().toString();
        shared = picture.shared();
        cut = CutForm.of(picture.cut());
    }

    /** Answers 404 where there is no picture for this person. */
    public void open() {
        if (sheet == null) {
            moves.open(() -> library.sheet(getId(), signedIn.person()));
        }
    }

    /** Of the picture that is shown. */
    public String getId() {
        var id = request.getParameter("picture");
        return id == null ? "" : id;
    }

    public String describe() {
        var details = new PictureDetails(caption, credit, alt, place, licence, day());
        var done = moves.attempt(
                "picture.described", () -> describing.describe(getId(), version, details, shared, signedIn.person()));
        if (!done && version != sheet.picture().version()) {
            differences = differences(sheet.picture().details(), details);
        }
        return done(done);
    }

    /** What somebody else has saved meanwhile where it is not what this person typed, a line each. */
    private List<String> differences(PictureDetails now, PictureDetails typed) {
        var theirs = said(now);
        var mine = said(typed);
        return theirs.keySet().stream()
                .filter(label -> !theirs.get(label).equals(mine.get(label)))
                .map(label -> messages.text(
                        "picture.theirs.line",
                        messages.text(label),
                        theirs.get(label).isEmpty() ? messages.text("picture.nothing") : theirs.get(label)))
                .toList();
    }

    /** What is said of a picture in words, by the keys of its labels, in the order of its fields. */
    private Map<String, String> said(PictureDetails details) {
        var said = new LinkedHashMap<String, String>();
        said.put("picture.alt", details.alt());
        said.put("picture.caption", details.caption());
        said.put("picture.credit", details.credit());
        said.put("picture.place", details.place());
        said.put("picture.licence", messages.of(details.licence()));
        said.put("picture.ends", Objects.toString(details.licenceEnds(), ""));
        return said;
    }

    private LocalDate day() {
        try {
            return licenceEnds == null || licenceEnds.isBlank() ? null : LocalDate.parse(licenceEnds.strip());
        } catch (DateTimeParseException noDay) {
            return null; // the page's own field sends a day or nothing
        }
    }

    public String cutAnew() {
        return done(moves.attempt(
                "picture.cut.done", () -> describing.cut(getId(), version, cut.cut(), signedIn.person())));
    }

    public String withdraw() {
        return done(moves.attempt("picture.withdrawn", () -> describing.withdraw(getId(), why, signedIn.person())));
    }

    public String restore() {
        return done(moves.attempt("picture.restored", () -> describing.restore(getId(), signedIn.person())));
    }

    /** Whoever was overtaken has been told; to press again is to mean it. */
    private String done(boolean done) {
        version = sheet.picture().version();
        return done ? "/desk/pictures/picture?faces-redirect=true&picture=" + getId() : null;
    }

    /** Null until it was opened, and where there is none. */
    public PictureSheet getSheet() {
        return sheet;
    }

    /** Who sent it and when, as a sentence. */
    public String getSent() {
        var when = zone.full(sheet.picture().uploadedAt());
        return sheet.sentBy() == null
                ? messages.text("picture.sent.nobody", when)
                : messages.text("picture.sent", sheet.sentBy(), when);
    }

    /** Who withdrew it and when. */
    public String getTaken() {
        return messages.text(
                "picture.taken", sheet.withdrawnBy(), zone.full(sheet.picture().withdrawnAt()));
    }

    public String getSize() {
        var picture = sheet.picture();
        return messages.text("picture.size", picture.wholeWidth(), picture.wholeHeight(), picture.fileName());
    }

    /** Where the person reads an edition that shows it. */
    public String address(UsedIn use) {
        return "/desk/story/preview?edition=" + use.edition();
    }

    /** What holds now where the form says something else; empty when nobody was quicker. */
    public List<String> getDifferences() {
        return differences;
    }

    public List<Licence> getLicences() {
        return List.of(Licence.values());
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getCaption() {
        return caption;
    }

    public void setCaption(String caption) {
        this.caption = caption;
    }

    public String getCredit() {
        return credit;
    }

    public void setCredit(String credit) {
        this.credit = credit;
    }

    public String getAlt() {
        return alt;
    }

    public void setAlt(String alt) {
        this.alt = alt;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public Licence getLicence() {
        return licence;
    }

    public void setLicence(Licence licence) {
        this.licence = licence;
    }

    /** ISO 8601, empty for no such day. */
    public String getLicenceEnds() {
        return licenceEnds;
    }

    public void setLicenceEnds(String licenceEnds) {
        this.licenceEnds = licenceEnds;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public CutForm getCut() {
        return cut;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    /** The numbers of a cut as people type them: percent of the picture, from its left and its top edge. */
    public static class CutForm {

        private double left;
        private double top;
        private double width = 100;
        private double height = 100;
        private double focusX = 50;
        private double focusY = 50;

        static CutForm of(Cut cut) {
            var form = new CutForm();
            form.left = cut.left() / TENTHS;
            form.top = cut.top() / TENTHS;
            form.width = cut.width() / TENTHS;
            form.height = cut.height() / TENTHS;
            form.focusX = cut.focusX() / TENTHS;
            form.focusY = cut.focusY() / TENTHS;
            return form;
        }

        Cut cut() {
            return new Cut(tenths(left), tenths(top), tenths(width), tenths(height), tenths(focusX), tenths(focusY));
        }

        private static int tenths(double percent) {
            return (int) Math.round(percent * TENTHS);
        }

        public double getLeft() {
            return left;
        }

        public void setLeft(double left) {
            this.left = left;
        }

        public double getTop() {
            return top;
        }

        public void setTop(double top) {
            this.top = top;
        }

        public double getWidth() {
            return width;
        }

        public void setWidth(double width) {
            this.width = width;
        }

        public double getHeight() {
            return height;
        }

        public void setHeight(double height) {
            this.height = height;
        }

        public double getFocusX() {
            return focusX;
        }

        public void setFocusX(double focusX) {
            this.focusX = focusX;
        }

        public double getFocusY() {
            return focusY;
        }

        public void setFocusY(double focusY) {
            this.focusY = focusY;
        }
    }
}
