package org.thesop.facts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.LinkSecret;
import org.thesop.story.Edition;
import org.thesop.story.LinkOutside;
import org.thesop.story.Passage;

/** Somebody outside is asked to look at one edition as it stood then, by a link that ends and can be taken back. */
@Entity
@Table(name = "expert_check")
public class ExpertCheck extends LinkOutside {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** The number of the revision that the link shows, whatever is written later. */
    @Column(nullable = false)
    private int revision;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String message;

    /** What is asked about; empty for the whole text. */
    @ElementCollection
    @CollectionTable(name = "expert_check_passage", joinColumns = @JoinColumn(name = "check_id"))
    @OrderColumn(name = "position")
    private List<Passage> passages = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "asked_by_id")
    private Person askedBy;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    protected ExpertCheck() {}

    ExpertCheck(
            Edition edition,
            int revision,
            Question question,
            List<Passage> passages,
            LinkSecret token,
            Person by,
            Instant at) {
        super(edition, token, question.until());
        this.revision = revision;
        this.name = question.name();
        this.email = question.email();
        this.message = question.message();
        this.passages.addAll(passages);
        this.askedBy = by;
        this.askedAt = at;
    }

    /** Whether its link leads to the text at this moment: no longer than whoever asked edits here and may read it. */
    @Override
    public boolean open(Instant now) {
        return holds(now, Role.EDITOR);
    }

    @Override
    protected Person giver() {
        return askedBy;
    }

    public Long id() {
        return id;
    }

    public int revision() {
        return revision;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String message() {
        return message;
    }

    public List<Passage> passages() {
        return List.copyOf(passages);
    }

    public Person askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
