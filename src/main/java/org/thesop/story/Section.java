package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import org.thesop.people.Person;

/** A part of the paper: Campus, Politics. Its slug stands in addresses. */
@Entity
public class Section {

    /** The longest goal for an answer, in hours: a month. */
    public static final int LONGEST_REVIEW = 720;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, unique = true)
    private String slug;

    @Column(nullable = false)
    private String name;

    /** BCP 47, the language its stories usually have. */
    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private int approvals;

    /** Whether its stories touch the law, minors or somebody's good name: nothing on their fact sheet may stay open. */
    @Column(nullable = false)
    private boolean sensitive;

    /** Within how many hours its copy should be answered; null for the paper's own goal. */
    @Column(name = "review_hours")
    private Integer reviewHours;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SectionColour colour = SectionColour.RED;

    /** What its stories usually are. */
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Genre genre = Genre.NEWS;

    /** What its stories are about, as news agencies sort them; null while nobody has said. */
    @Enumerated(EnumType.STRING)
    @Column(name = "media_topic")
    private MediaTopic topic;

    /** The section that it is a part of; null for one of its own. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Section parent;

    /** Who sees its copy first when nobody else was named; null for whoever comes first. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "default_editor_id")
    private Person defaultEditor;

    protected Section() {}

    /** A section at this place of the navigation, whose copy needs this many approvals (at least one). */
    public Section(String slug, String name, String language, int position, int approvals) {
        this.slug = slug;
        this.name = name;
        this.language = language;
        this.position = position;
        this.approvals = Math.max(1, approvals);
    }

    /** How it is called, and the language its stories usually have, as BCP 47. */
    public void call(String newName, String newLanguage) {
        name = newName;
        language = newLanguage;
    }

    /** Puts it somewhere among its neighbours; null for no parent. */
    public void place(Section under, int at) {
        parent = under;
        position = at;
    }

    public void paint(SectionColour with) {
        colour = with;
    }

    /** Says what its stories usually are; a story may say another. */
    public void usuallyHas(Genre stories) {
        genre = stories;
    }

    /** Says what its stories are about, for those who take them over; null for nothing that news agencies have a word for. */
    public void isAbout(MediaTopic subject) {
        topic = subject;
    }

    /** Null for whoever comes first. */
    public void readFirstBy(Person editor) {
        defaultEditor = editor;
    }

    /** {@link Addresses#moveSection} alone calls this: its stories' addresses have to move with it. */
    void moveTo(String newSlug) {
        slug = newSlug;
    }

    public Long id() {
        return id;
    }

    public int position() {
        return position;
    }

    public SectionColour colour() {
        return colour;
    }

    /** What its stories usually are. */
    public Genre genre() {
        return genre;
    }

    /** What its stories are about, as news agencies sort them; that of the section it is a part of where it says nothing itself. */
    public Optional<MediaTopic> topic() {
        return topic == null && parent != null ? parent.topic() : Optional.ofNullable(topic);
    }

    /** What was said of this section itself; null for nothing. */
    public MediaTopic ownTopic() {
        return topic;
    }

    /** Null for a section of its own. */
    public Section parent() {
        return parent;
    }

    /** Null for whoever comes first. */
    public Person defaultEditor() {
        return defaultEditor;
    }

    /** Where readers find it. */
    public String path() {
        return path(slug);
    }

    /** The path of the section with this slug: {@code /section/campus}. */
    public static String path(String slug) {
        return "/section/" + slug;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }

    /** How many editors have to approve its copy. */
    public int approvals() {
        return approvals;
    }

    /** Sets how its copy is reviewed from the next submission on: by how many editors (at least one), and how strictly. */
    public void review(int byEditors, boolean sensitively) {
        approvals = Math.max(1, byEditors);
        sensitive = sensitively;
    }

    /** Whether its copy cannot be approved while something on the fact sheet is open. */
    public boolean sensitive() {
        return sensitive;
    }

    /**
     * Sets within how many hours its copy should be answered.
     *
     * @param hours from 1 to {@link #LONGEST_REVIEW}; null for the paper's own goal
     * @throws IllegalArgumentException when it is none of these
     */
    public void answerWithin(Integer hours) {
        if (hours != null && (hours < 1 || hours > LONGEST_REVIEW)) {
            throw new IllegalArgumentException("an answer within " + hours + " hours");
        }
        reviewHours = hours;
    }

    /** Within how many hours its copy should be answered; null for the paper's own goal. */
    public Integer reviewHours() {
        return reviewHours;
    }
}
