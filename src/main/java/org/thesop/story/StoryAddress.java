package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that a story has or once had. Once public it is never given to another story. */
@Entity
@Table(name = "story_address")
public class StoryAddress {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "story_id")
    private Story story;

    @Column(nullable = false)
    private String section;

    @Column(nullable = false)
    private LocalDate day;

    @Column(nullable = false)
    private String slug;

    private static final Pattern FORM =
            Pattern.compile(".*/story/([a-z0-9-]+)/(\\d{4})/(\\d{2})/(\\d{2})/([a-z0-9-]+)/?(?:[?#].*)?");

    /** An address as somebody copied it. */
    public record Parts(String section, LocalDate day, String slug) {}

    protected StoryAddress() {}

    Parts parts() {
        return new Parts(section, day, slug);
    }

    Story story() {
        return story;
    }

    /** What an address says that somebody typed or pasted, whole or only its path; empty when it is none of a story. */
    public static Optional<Parts> read(String typed) {
        var form = FORM.matcher(typed == null ? "" : typed.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(
                    Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)), Integer.parseInt(form.group(4)));
            return Optional.of(new Parts(form.group(1), day, form.group(5)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The path of a story: {@code /story/campus/2026/11/23/night-buses}. */
    public static String path(String section, LocalDate day, String slug) {
        // By hand: every page that is printed names dozens, and a format is read anew for each.
        return "/story/" + section + '/' + day.toString().replace('-', '/') + '/' + slug;
    }
}
