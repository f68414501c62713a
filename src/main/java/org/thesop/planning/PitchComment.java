package org.thesop.planning;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.thesop.people.Person;
import org.thesop.people.Said;

/** What an editor or the pitcher says about a pitch. */
@Entity
@Table(name = "pitch_comment")
public class PitchComment extends Said {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "pitch_id")
    private Pitch pitch;

    protected PitchComment() {}

    /** @param text not blank */
    PitchComment(Pitch pitch, Person by, Instant at, String text) {
        super(by, at, text);
        this.pitch = pitch;
    }
}
