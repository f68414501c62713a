package org.thesop.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.thesop.people.Person;

/**
 * A picture that the newsroom has: what is said of it, whose it is and until when, how it is cut. Each edition that shows it
 * has words of its own for it, so that what was published keeps what it said.
 */
@Entity
public class Picture {

    /** What pages show at most, in pixels; more is kept for cutting. */
    static final int WIDEST_SHOWN = 1600;

    @Id
    private String id;

    @Column(nullable = false)
    private String type;

    @Column(nullable = false)
    private int width;

    @Column(nullable = false)
    private int height;

    @Column(name = "whole_width", nullable = false)
    private int wholeWidth;

    @Column(name = "whole_height", nullable = false)
    private int wholeHeight;

    @Column(nullable = false)
    private String sha256;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "uploaded_by_id")
    private Person uploadedBy;

    @Column(name = "uploaded_at", nullable = false)
    private Instant uploadedAt;

    @Embedded
    private PictureDetails details;

    @Embedded
    private Cut cut = Cut.NONE;

    /** Names the files of its cut, those of a later one by a higher number; 0 while it was never cut. */
    @Column(name = "cuts", nullable = false)
    private int cuts;

    /** When its sizes were made, null while they are not. */
    @Column(name = "made_at")
    private Instant madeAt;

    /** Whether everybody at the desks finds it. */
    @Column(nullable = false)
    private boolean shared;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "withdrawn_by_id")
    private Person withdrawnBy;

    @Column(name = "withdrawn_why")
    private String withdrawnWhy;

    /** The end of its licence that the house was told of. */
    @Column(name = "end_told")
    private LocalDate endTold;

    /** The end of its licence that people were told of beforehand. */
    @Column(name = "end_warned")
    private LocalDate endWarned;

    @Version
    private int version;

    protected Picture() {}

    Picture(String id, Print print, String fileName, Person uploadedBy, Instant uploadedAt) {
        this.id = id;
        this.type = print.type();
        this.wholeWidth = print.width();
        this.wholeHeight = print.height();
        this.sha256 = print.sha256();
        this.fileName = fileName;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
        this.details = PictureDetails.of(print.notes());
        measure();
    }

    private void measure() {
        var area = cut.area(wholeWidth, wholeHeight);
        width = Darkroom.shownWidth(wholeWidth, wholeHeight, cut);
        height = Math.max(1, (int) Math.round((double) area.height() * width / area.width()));
    }

    /** Says other things of it; nobody is asked here who may. */
    public void describe(PictureDetails newDetails) {
        details = newDetails;
    }

    /** Cuts it anew; the files of that cut are there already. */
    void cut(Cut newCut, int number) {
        cut = newCut;
        cuts = number;
        measure();
    }

    void made(Instant at) {
        madeAt = at;
    }

    /** Lets everybody at the desks find it, or nobody but who sent it and whom a story shows it to. */
    public void share(boolean withEverybody) {
        shared = withEverybody;
    }

    /** Takes it from readers, for its rights. */
    public void withdraw(String why, Person by, Instant at) {
        withdrawnAt = at;
        withdrawnBy = by;
        withdrawnWhy = why;
    }

    /** Lets readers have it again. */
    public void restore() {
        withdrawnAt = null;
        withdrawnBy = null;
        withdrawnWhy = null;
    }

    /** Remembers that the house was told of the end of its licence. */
    public void endIsTold() {
        endTold = details.licenceEnds();
    }

    /** Remembers that people were told that its licence is about to end. */
    public void endIsNear() {
        endWarned = details.licenceEnds();
    }

    /** Random, so that nobody finds a picture by counting. */
    public String id() {
        return id;
    }

    /** Of what was kept of it, {@code image/jpeg} or {@code image/png}. */
    public String type() {
        return type;
    }

    /** In pixels, of the widest that is shown. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** How wide it is in such a size, in pixels. */
    public int widthIn(Size size) {
        return Math.min(size.width(), area(size).width());
    }

    public int heightIn(Size size) {
        var area = area(size);
        return Math.max(1, (int) Math.round((double) area.height() * widthIn(size) / area.width()));
    }

    private Cut.Area area(Size size) {
        return size.shape().widthToHeight() == 0
                ? cut.area(wholeWidth, wholeHeight)
                : cut.area(wholeWidth, wholeHeight, size.shape().widthToHeight());
    }

    /** Of all that is kept, before it is cut. */
    public int wholeWidth() {
        return wholeWidth;
    }

    public int wholeHeight() {
        return wholeHeight;
    }

    /** The widths that pages show it in, the narrowest first. */
    public List<Integer> widths() {
        return Size.widths(width);
    }

    /** Of the file that was sent, in hexadecimal: the same file sent twice is known by it. */
    public String sha256() {
        return sha256;
    }

    public String fileName() {
        return fileName;
    }

    /** Whether this person sent it. */
    public boolean isFrom(Person person) {
        return uploadedBy != null && uploadedBy.id().equals(person.id());
    }

    /** Null for what nobody sent. */
    public Person uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public PictureDetails details() {
        return details;
    }

    public Cut cut() {
        return cut;
    }

    int cuts() {
        return cuts;
    }

    public boolean shared() {
        return shared;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Null while readers may have it. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public Person withdrawnBy() {
        return withdrawnBy;
    }

    public String withdrawnWhy() {
        return withdrawnWhy;
    }

    /**
     * The same as {@link #mayBeShown} as a condition of SQL, for a picture {@code p}, with the day as the parameter
     * {@code :today}.
     */
    public static final String MAY_BE_SHOWN =
            "(p.withdrawn_at is null and (p.licence_ends is null or p.licence_ends >= :today))";

    /** The same in JPQL, for a picture {@code lead}. */
    public static final String LEAD_MAY_BE_SHOWN = "(lead.withdrawnAt is null"
            + " and (lead.details.licenceEnds is null or lead.details.licenceEnds >= :today))";

    /** Whether its rights let readers have it on this day. */
    public boolean mayBeShown(LocalDate today) {
        return !withdrawn() && !details.endedBefore(today);
    }

    public int version() {
        return version;
    }
}
