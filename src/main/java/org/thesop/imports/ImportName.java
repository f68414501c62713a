package org.thesop.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A category or an author of a source, and what they are here. */
@Entity
@Table(name = "import_name")
@IdClass(ImportName.Key.class)
class ImportName {

    /** Of one import. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private Long run;
        private Names.Sort sort;
        private String key;

        public Key() {}

        Key(long run, Names.Sort sort, String key) {
            this.run = run;
            this.sort = sort;
            this.key = key;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(run, that.run)
                    && sort == that.sort
                    && Objects.equals(key, that.key);
        }

        @Override
        public int hashCode() {
            return Objects.hash(run, sort, key);
        }
    }

    @Id
    @Column(name = "run_id")
    private Long run;

    @Id
    @Enumerated(EnumType.STRING)
    private Names.Sort sort;

    @Id
    private String key;

    @Column(nullable = false)
    private String label;

    @Column(nullable = false)
    private String mail;

    /** Key of the category that this one stands under; empty for none. */
    @Column(nullable = false)
    private String parent;

    @Column(nullable = false)
    private int times;

    /** Slug of a section or handle of a person; null for a tag or an outside name; {@link Meaning#NEW} for one to be made. */
    private String target;

    protected ImportName() {}

    ImportName(long run, Names.Name name, String target) {
        this.run = run;
        this.sort = name.sort();
        this.key = name.key();
        this.label = name.label();
        this.mail = name.mail();
        this.parent = name.parent();
        this.times = name.times();
        this.target = target;
    }

    ImportName(long run, ImportName same) {
        this.run = run;
        this.sort = same.sort;
        this.key = same.key;
        this.label = same.label;
        this.mail = same.mail;
        this.parent = same.parent;
        this.times = same.times;
        this.target = same.target;
    }

    void means(String here) {
        target = here == null || here.isBlank() ? null : here;
    }

    Names.Sort sort() {
        return sort;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** Key of the category that this one stands under; empty for none. */
    String parent() {
        return parent;
    }

    String target() {
        return target;
    }
}
