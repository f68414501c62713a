package org.thesop.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.thesop.people.Person;

/**
 * A picture that the newsroom has. Its caption, description and credit stand in each edition that shows it, so that what
 * was published keeps what it said.
 */
@Entity
public class Picture {

    private static final int[] WIDTHS = {480, 960, 1600};

    @Id
    private String id;

    @Column(nullable = false)
    private String type;

    @Column(nullable = false)
    private int width;

    @Column(nullable = false)
    private int height;

    @Column(nullable = false)
    private String sha256;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "uploaded_by_id")
    private Person uploadedBy;

    @Column(name = "uploaded_at", nullable = false)
    private Instant uploadedAt;

    protected Picture() {}

    Picture(String id, Print print, String fileName, Person uploadedBy, Instant uploadedAt) {
        this.id = id;
        this.type = print.type();
        this.width = print.width();
        this.height = print.height();
        this.sha256 = print.sha256();
        this.fileName = fileName;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    /** The widths that a picture so wide is kept in, in pixels, the narrowest first. */
    static List<Integer> widths(int width) {
        return IntStream.concat(IntStream.of(WIDTHS).filter(each -> each < width), IntStream.of(width))
                .boxed()
                .toList();
    }

    /** Random, so that nobody finds a picture by counting. */
    public String id() {
        return id;
    }

    /** Of all its files, {@code image/jpeg} or {@code image/png}. */
    public String type() {
        return type;
    }

    /** In pixels, of the widest that is kept. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The widths that there are files of, the narrowest first. */
    public List<Integer> widths() {
        return widths(width);
    }

    /** Of the file that was sent, in hexadecimal: the same file sent twice is known by it. */
    public String sha256() {
        return sha256;
    }

    /** Whether this person sent it. */
    public boolean isFrom(Person person) {
        return uploadedBy != null && uploadedBy.id().equals(person.id());
    }
}
