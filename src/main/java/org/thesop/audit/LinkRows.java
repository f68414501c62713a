package org.thesop.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.thesop.story.PublicText;

/** Reads links as the database has them, past Hibernate: a list of entities would hold the whole record. */
final class LinkRows {

    private static final String FACTS = """
            l.number, l.previous, l.decision_id, e.story_id, d.edition_id, e.kind, d.action, d.from_state, d.to_state,
                d.person_id, l.by_handle, d.taken_at, d.reason, d.moment, l.text_hash, l.salt::text as salt, l.linked_at,
                l.hash""";

    private static final String LINKS = """

            from record_link l join decision d on d.id = l.decision_id join edition e on e.id = d.edition_id
            """;

    /** The facts alone. */
    static final String PLAIN = "select " + FACTS + LINKS;

    /** With the text of what a link made public. */
    static final String WITH_TEXTS = "select " + FACTS + """
            , e.headline, e.deck, e.dateline, case when l.text_hash is not null then e.body end as body, e.public_note,
                b.credits, b.places, b.names, b.titles""" + LINKS + """
            left join lateral (
                select array_agg(each.credit order by each.position) as credits,
                    array_agg(each.place order by each.position) as places,
                    array_agg(each.name order by each.position) as names,
                    array_agg(each.title order by each.position) as titles
                from byline each where each.edition_id = e.id and l.text_hash is not null) b on true
            """;

    private LinkRows() {}

    static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("number"),
                row.getString("previous"),
                row.getLong("decision_id"),
                row.getLong("story_id"),
                row.getLong("edition_id"),
                row.getString("kind"),
                row.getString("action"),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getObject("person_id", Long.class),
                row.getString("by_handle"),
                moment(row, "taken_at"),
                row.getString("reason"),
                moment(row, "moment"),
                row.getString("text_hash"),
                row.getString("salt"),
                moment(row, "linked_at"),
                row.getString("hash"));
    }

    /** Of a row of {@link #WITH_TEXTS} whose link made something public. */
    static PublicText text(ResultSet row) throws SQLException {
        var credits = strings(row, "credits");
        var places = strings(row, "places");
        var names = strings(row, "names");
        var titles = strings(row, "titles");
        return new PublicText(
                row.getString("headline"),
                row.getString("deck"),
                row.getString("dateline"),
                row.getString("body"),
                row.getString("public_note"),
                IntStream.range(0, credits.length)
                        .mapToObj(i -> new PublicText.Credited(credits[i], places[i], names[i], titles[i]))
                        .toList());
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String[] strings(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
