package org.thesop.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** That one person has closed one message; written by SQL, read in queries. */
@Entity
@Table(name = "newsroom_message_closed")
class NewsroomMessageClosed {

    @EmbeddedId
    private Key id;

    protected NewsroomMessageClosed() {}

    /** Which message, and who. */
    @Embeddable
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "message_id")
        private Long message;

        @Column(name = "person_id")
        private Long person;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && message.equals(that.message) && person.equals(that.person);
        }

        @Override
        public int hashCode() {
            return Objects.hash(message, person);
        }
    }
}
