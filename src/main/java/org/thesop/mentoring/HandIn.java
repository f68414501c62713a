package org.thesop.mentoring;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.thesop.story.Edition;
import org.thesop.style.HouseRules;

/** What copy was like when its writers handed it in. */
@Entity
@Table(name = "hand_in")
public class HandIn {

    /** The house rules it broke, by the names they had then. */
    public record Broken(List<HouseRules.Broken> rules) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @Column(name = "handed_in_at", nullable = false)
    private Instant at;

    @Column(nullable = false)
    private int words;

    @Convert(converter = AsLines.class)
    @Column(nullable = false)
    private Broken broken;

    protected HandIn() {}

    HandIn(Edition edition, Instant at, List<HouseRules.Broken> broken) {
        this.edition = edition;
        this.at = at;
        this.words = edition.copy().body().words();
        this.broken = new Broken(broken);
    }

    /** One rule a line: {@code 3 adviser Adviser}, parted by tabs. */
    @Converter
    static class AsLines implements AttributeConverter<Broken, String> {

        @Override
        public String convertToDatabaseColumn(Broken broken) {
            return broken.rules().stream()
                    .map(each -> each.times() + "\t" + each.rule() + "\t" + each.title())
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public Broken convertToEntityAttribute(String text) {
            return new Broken(text.lines()
                    .map(line -> line.split("\t", 3))
                    .filter(parts -> parts.length == 3)
                    .map(parts -> new HouseRules.Broken(parts[1], parts[2], Integer.parseInt(parts[0])))
                    .toList());
        }
    }
}
