package org.thesop.people;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.thesop.platform.Language;
import org.thesop.platform.Spoken;

/** Somebody of the newsroom. The handle is the account's name in Keycloak and the address of the person's page. */
@Entity
public class Person extends Profile implements Actor {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, unique = true)
    private String handle;

    @Column(nullable = false)
    private String name;

    /** Whether the name was chosen here, so that the account's does not replace it. */
    @Column(name = "named_here", nullable = false)
    private boolean namedHere;

    /** Null for those who have left: they keep their page and their clips. */
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "joined_on", nullable = false)
    private LocalDate joinedOn;

    /** Whether this person is here to learn: each suggestion is answered by itself, never all at once. */
    @Column(nullable = false)
    private boolean learner;

    /** Where mail reaches this person: what the account says and Keycloak has verified; null when there is none. */
    private String email;

    /** The language that the desks and mail speak with this person; null where it was not chosen. */
    @Enumerated(EnumType.STRING)
    @Column(name = "desk_language")
    private Language deskLanguage;

    /** Null for those who are here; also for those who were entered as people of the past, without an account. */
    @Column(name = "left_at")
    private Instant leftAt;

    /** What they were when they left, null otherwise. */
    @Enumerated(EnumType.STRING)
    @Column(name = "left_as")
    private Role leftAs;

    /** The same person under another handle, who has everything of this one; null for whoever is nobody's double. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into_id")
    private Person mergedInto;

    @Version
    private int version;

    protected Person() {}

    public Person(String handle, String name, Role role, LocalDate joinedOn) {
        this.handle = Objects.requireNonNull(handle);
        this.name = Objects.requireNonNull(name);
        this.role = role;
        this.joinedOn = Objects.requireNonNull(joinedOn);
    }

    /**
     * Takes over what Keycloak says of an account, and says whether that changed anything. Neither the role of who has
     * left, nor the name of who chose another here.
     */
    public boolean known(String accountName, Role roleNow) {
        var nameNow = namedHere ? name : accountName;
        var may = isClosed() ? null : roleNow;
        var changed = !name.equals(nameNow) || role != may;
        name = nameNow;
        role = may;
        return changed;
    }

    /** Takes over what was said; without a name the account's comes back at the next sign-in. */
    @Override
    public void introduce(Introduction said) {
        super.introduce(said);
        namedHere = said.name() != null && (namedHere || !said.name().equals(name));
        if (said.name() != null) {
            name = said.name();
        }
    }

    /** Works here no more: no desk is open from now on, and the page with the clips stays. */
    public void leave(Instant at) {
        leftAs = role;
        leftAt = at;
        role = null;
    }

    /** Works here again; the role is Keycloak's to say at the next sign-in, and until then the one from before. */
    public void comeBack() {
        role = leftAs;
        leftAs = null;
        leftAt = null;
    }

    public boolean hasLeft() {
        return leftAt != null;
    }

    /**
     * Turns out to be somebody whom the newsroom knows already. The other one gets what only this one was introduced with;
     * no desk is open to this account any more.
     */
    public void isReally(Person other) {
        other.fillIn(this);
        other.wasHereBefore(joinedOn);
        mergedInto = other;
        role = null;
        email = null;
        unlist();
    }

    void wasHereBefore(LocalDate day) {
        if (day.isBefore(joinedOn)) {
            joinedOn = day;
        }
    }

    /** Whom the newsroom knows by another handle; empty for whoever is nobody's double. */
    public Optional<Person> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** The one person that this is, after all doubles were found. */
    public Person inTheEnd() {
        return mergedInto == null ? this : mergedInto.inTheEnd();
    }

    /** Whether no desk is open to this account, whatever Keycloak says. */
    public boolean isClosed() {
        return hasLeft() || mergedInto != null;
    }

    /** Null for those who are here. */
    public Instant leftAt() {
        return leftAt;
    }

    /** What they were when they left, null otherwise. */
    public Role leftAs() {
        return leftAs;
    }

    /** The desks and mail speak this language with this person from now on; null for what the browser asks for. */
    public void reads(Language language) {
        deskLanguage = language;
    }

    /** The language that this person has chosen for the desks; empty for none. */
    public Optional<Language> deskLanguage() {
        return Optional.ofNullable(deskLanguage);
    }

    /** In which a mail is written to this person: no browser says what else they read. */
    public Language mailLanguage() {
        return deskLanguage == null ? Spoken.ofThePaper() : deskLanguage;
    }

    /** Marks somebody as a learner, or takes the mark away. */
    public void learns(boolean here) {
        learner = here;
    }

    public boolean learner() {
        return learner;
    }

    @Override
    public boolean has(Role wanted) {
        return role != null && role.includes(wanted);
    }

    @Override
    public Person person() {
        return this;
    }

    /** Null takes the address away. */
    public void mailTo(String address) {
        email = address;
    }

    /** Null when nobody knows where mail reaches this person. */
    public String email() {
        return email;
    }

    public Long id() {
        return id;
    }

    public String handle() {
        return handle;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public LocalDate joinedOn() {
        return joinedOn;
    }

    /** One or two capital letters for the round mark beside a name: {@code WM} for Wendy Marsh. */
    public String initials() {
        return initials(name);
    }

    /** See {@link #initials()}. */
    public static String initials(String name) {
        var words = name.strip().split("\\s+");
        var first = words[0].substring(0, Math.min(1, words[0].length()));
        var last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return (first + last).toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person that && handle.equals(that.handle());
    }

    @Override
    public int hashCode() {
        return handle.hashCode();
    }

    @Override
    public String toString() {
        return handle;
    }
}
