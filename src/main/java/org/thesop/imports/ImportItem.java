package org.thesop.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thesop.archive.Became;
import org.thesop.story.Story;

/** What came of one thing in a file. Written once. */
@Entity
@Table(name = "import_item")
@IdClass(ImportItem.Key.class)
class ImportItem {

    /** As many remarks as somebody reads about one story. */
    private static final int MOST_REMARKS = 20;

    /** The import, and the place in its file. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private Long run;
        private int number;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Objects.equals(run, that.run) && number == that.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(run, number);
        }
    }

    @Id
    @Column(name = "run_id")
    private Long run;

    @Id
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private What what;

    @Column(nullable = false)
    private String identity;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Outcome outcome;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private String remarks;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "story_id")
    private Story story;

    @Column(name = "letter_id")
    private Long letter;

    @Column(name = "picture_id")
    private String picture;

    protected ImportItem() {}

    ImportItem(ImportRun run, Found found, Result result) {
        this.run = run.id();
        this.number = found.number();
        this.what = found.what();
        this.identity = found.identity();
        this.name = found.name().replace("\0", "");
        this.outcome = result.outcome();
        this.reason = result.because() == null ? "" : result.because().kept().replace("\0", "");
        this.remarks = Because.kept(bounded(result.remarks())).replace("\0", "");
        this.story = result.became().story();
        this.letter = result.became().letter();
        this.picture = result.became().picture();
    }

    private static List<Because> bounded(List<Because> remarks) {
        if (remarks.size() <= MOST_REMARKS) {
            return remarks;
        }
        var some = new ArrayList<>(remarks.subList(0, MOST_REMARKS));
        some.add(Because.of(ImportRemark.MORE, remarks.size() - MOST_REMARKS));
        return some;
    }

    /**
     * What came of it.
     *
     * @param because null for what needs no reason
     * @param became what it is here, or was already
     */
    record Result(Outcome outcome, Because because, List<Because> remarks, Became became) {

        static Result refused(Because why) {
            return new Result(Outcome.REFUSED, why, List.of(), Became.NOTHING);
        }

        static Result here(Became already) {
            return new Result(Outcome.ALREADY_HERE, null, List.of(), already);
        }

        static Result imported(Became now, List<Because> remarks) {
            return new Result(Outcome.IMPORTED, null, remarks, now);
        }
    }
}
