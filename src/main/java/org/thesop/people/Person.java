package org.thesop.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;

/** Somebody of the newsroom. The handle is the account's name in Keycloak and the address of the person's page. */
@Entity
public class Person implements Actor {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, unique = true)
    private String handle;

    @Column(nullable = false)
    private String name;

    /** Null for those who have left: they keep their page and their clips. */
    @Enumerated(EnumType.STRING)
    private Role role;

    private String title;

    private String bio;

    @Column(name = "joined_on", nullable = false)
    private LocalDate joinedOn;

    /** Whether this person is here to learn: each suggestion is answered by itself, never all at once. */
    @Column(nullable = false)
    private boolean learner;

    /** Where mail reaches this person: what the account says and Keycloak has verified; null when there is none. */
    private String email;

    @Version
    private int version;

    protected Person() {}

    public Person(String handle, String name, Role role, LocalDate joinedOn) {
        this.handle = Objects.requireNonNull(handle);
        this.name = Objects.requireNonNull(name);
        this.role = role;
        this.joinedOn = Objects.requireNonNull(joinedOn);
    }

    /** Takes over what Keycloak says of an account, and says whether that changed anything. */
    public boolean known(String nameNow, Role roleNow) {
        var changed = !name.equals(nameNow) || role != roleNow;
        name = nameNow;
        role = roleNow;
        return changed;
    }

    /** What readers are told about this person; each may be null. */
    public void introduce(String newTitle, String newBio) {
        title = newTitle;
        bio = newBio;
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

    public String title() {
        return title;
    }

    public String bio() {
        return bio;
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
