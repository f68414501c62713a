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
import java.time.LocalDate;

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

    protected StoryAddress() {}

    /** The path of a story: {@code /story/campus/2026/11/23/night-buses}. */
    public static String path(String section, LocalDate day, String slug) {
        return String.format(
                "/story/%s/%04d/%02d/%02d/%s", section, day.getYear(), day.getMonthValue(), day.getDayOfMonth(), slug);
    }

    StoryAddress(Story story, String section, LocalDate day, String slug) {
        this.story = story;
        this.section = section;
        this.day = day;
        this.slug = slug;
    }
}
