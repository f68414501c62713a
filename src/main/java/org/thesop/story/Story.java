package org.thesop.story;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.people.Role;

/** What a reader has one address for. Section, day and slug are fixed at the first publication and never recomputed. */
@Entity
public class Story extends Afterlife {

    /** In words; a long read has some ten thousand. */
    public static final int LONGEST_ASSIGNMENT = 50_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    /** Wished for before the publication, part of the address after it. */
    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    private Section section;

    private LocalDate day;

    @Column(name = "first_published_at")
    private Instant firstPublishedAt;

    /** When readers last got something changed that counts; null while nothing was. */
    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "first_submitted_at")
    private Instant firstSubmittedAt;

    /** Only the people named on it may read it before publication. */
    private boolean limited;

    @Column(name = "from_archive")
    private boolean fromArchive;

    @OneToMany(mappedBy = "story", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<StoryPerson> people = new ArrayList<>();

    @OneToMany(mappedBy = "story", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Edition> editions = new ArrayList<>();

    /** How many words were agreed on, null when none were. */
    @Column(name = "assigned_words")
    private Integer assignedWords;

    @Version
    private int version;

    protected Story() {}

    public Story(Instant createdAt) {
        this.createdAt = createdAt;
    }

    /** A story taken over from the old site. */
    public static Story fromArchive(Instant createdAt) {
        var story = new Story(createdAt);
        story.fromArchive = true;
        return story;
    }

    /** Puts somebody on the list of its writers; nothing happens when the person is there already. */
    public void addWriter(Person person, Instant at) {
        if (!isWriter(person)) {
            people.add(new StoryPerson(this, person, StoryPerson.As.WRITER, at));
        }
    }

    /** Takes somebody off the list of its writers; that the person was one stays on record. */
    public void removeWriter(Person person, Instant at) {
        people.stream()
                .filter(entry -> entry.namedAs() == StoryPerson.As.WRITER
                        && entry.current()
                        && entry.person().equals(person))
                .forEach(entry -> entry.end(at));
    }

    /** Lets somebody read it while it is private or limited. */
    public void invite(Person person, Instant at) {
        if (people.stream().noneMatch(entry -> entry.current() && entry.person().equals(person))) {
            people.add(new StoryPerson(this, person, StoryPerson.As.INVITED, at));
        }
    }

    /** Takes back an invitation. */
    public void uninvite(Person person, Instant at) {
        people.stream()
                .filter(entry -> entry.namedAs() == StoryPerson.As.INVITED
                        && entry.current()
                        && entry.person().equals(person))
                .forEach(entry -> entry.end(at));
    }

    /** Who is let in to read now beside its writers, in the order in which they came. */
    public List<Person> invited() {
        return people.stream()
                .filter(entry -> entry.namedAs() == StoryPerson.As.INVITED && entry.current())
                .map(StoryPerson::person)
                .toList();
    }

    public boolean isWriter(Person person) {
        return writers().contains(person);
    }

    /** Its writers now, in the order in which they came. */
    public List<Person> writers() {
        return people.stream()
                .filter(entry -> entry.namedAs() == StoryPerson.As.WRITER && entry.current())
                .map(StoryPerson::person)
                .toList();
    }

    /** Whether the person is or was one of its writers. */
    public boolean wasWriter(Person person) {
        return people.stream()
                .anyMatch(entry -> entry.namedAs() == StoryPerson.As.WRITER
                        && entry.person().equals(person));
    }

    /** Whether the person is named on it now, as writer or invited. Its writer who has left the paper keeps the clip, not the copy. */
    public boolean names(Person person) {
        return people.stream()
                .anyMatch(entry -> entry.current()
                        && entry.person().equals(person)
                        && (entry.namedAs() == StoryPerson.As.INVITED || person.has(Role.WRITER)));
    }

    /** Everybody ever named on it. */
    Set<Person> people() {
        return people.stream().map(StoryPerson::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void add(Edition edition) {
        editions.add(edition);
    }

    public List<Edition> editions() {
        return List.copyOf(editions);
    }

    /** The edition readers see, or whose notice they see when it was withdrawn. */
    public Optional<Edition> live() {
        return editions.stream()
                .filter(edition ->
                        edition.state() == EditionState.PUBLISHED || edition.state() == EditionState.WITHDRAWN)
                .findFirst();
    }

    /** The edition that was begun last; empty before the first. */
    public Optional<Edition> newest() {
        return editions.stream().reduce((one, next) -> next);
    }

    /** Whether its address answers with the notice of a withdrawal. */
    boolean withdrawn() {
        return live().filter(edition -> edition.state() == EditionState.WITHDRAWN)
                .isPresent();
    }

    /** Whether its copy may go to trusted partners before it is out: a limited story goes to nobody, nor does one that is taken down. */
    public boolean mayGoAhead() {
        return !limited() && !withdrawn();
    }

    /** An edition in work of the same sort (first and update, or correction and clarification), other than the given one. */
    public Optional<Edition> inWork(EditionKind kind, Edition other) {
        return editions.stream()
                .filter(edition -> edition != other
                        && edition.state() != null
                        && edition.state().inWork()
                        && edition.kind().sameSort(kind))
                .findFirst();
    }

    /** Gives it its address, once. */
    void publishedFirst(Section in, LocalDate on, String under, Instant at) {
        if (firstPublishedAt == null) {
            section = in;
            day = on;
            slug = under;
            firstPublishedAt = at;
        }
    }

    void updated(Instant at) {
        updatedAt = at;
    }

    /** Whether readers find it at its address. */
    public boolean isOut() {
        return live().filter(edition -> edition.state() == EditionState.PUBLISHED)
                .isPresent();
    }

    /** What Hibernate hands out may be a proxy of the same story. */
    boolean sameAs(Story other) {
        return this == other || (id() != null && id().equals(other.id()));
    }

    void submitted(Instant at) {
        if (firstSubmittedAt == null) {
            firstSubmittedAt = at;
        }
    }

    /** Asks for this slug at the first publication; afterwards the address stays as it is. */
    public void wish(String wishedSlug) {
        if (firstPublishedAt == null) {
            slug = wishedSlug;
        }
    }

    public void limit(boolean toNamedPeople) {
        limited = toNamedPeople;
    }

    /**
     * The length that was agreed on.
     *
     * @param words null for none
     * @throws IllegalArgumentException when it is no length a story could have
     */
    public void assign(Integer words) {
        if (words != null && (words < 1 || words > LONGEST_ASSIGNMENT)) {
            throw new IllegalArgumentException("an assignment of " + words + " words");
        }
        assignedWords = words;
    }

    /** How many words were agreed on, null when none were. */
    public Integer assignedWords() {
        return assignedWords;
    }

    @Override
    public Long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    /** The section it was first published in, null before. */
    public Section section() {
        return section;
    }

    /** The day of its first publication in the paper's zone then, null before. */
    public LocalDate day() {
        return day;
    }

    /** Where readers find it; null before its first publication. */
    public String path() {
        return day == null ? null : StoryAddress.path(section.slug(), day, slug);
    }

    public Instant firstPublishedAt() {
        return firstPublishedAt;
    }

    /** Gives it another address, by hand; what gave it the first one has asked nobody. */
    void moved(Section in, String under) {
        section = in;
        slug = under;
    }

    /** When readers last got something changed that counts; null while nothing was. */
    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant firstSubmittedAt() {
        return firstSubmittedAt;
    }

    public boolean limited() {
        return limited;
    }

    public boolean fromArchive() {
        return fromArchive;
    }
}
