package org.thesop.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thesop.people.Person;

/**
 * What the newsroom keeps of somebody who works in it: what they are, and each thing that they did, as rows of the tables that keep
 * it. Of stories only the headline, and that only where it is out or theirs to read; secrets of links and what others confided stay
 * where they are.
 */
@ApplicationScoped
@Transactional
public class DataOfPerson {

    /**
     * One kind of thing.
     *
     * @param rows where they are, {@code x} with a condition for {@code :person}
     * @param without columns that are left away, as an array of PostgreSQL
     * @param edition how the edition of a row is reached, null where there is none
     */
    private record Part(String name, String rows, String without, String edition) {}

    private static final String OF_EDITION = "x.edition_id";

    /** The words of a story that somebody spoke of may not be theirs to read any more. */
    private static final String PASSAGE = "{version,passage_quote,passage_before,passage_after}";

    private static final List<Part> PARTS = List.of(
            new Part("you", "person x where x.id = :person", "{version,merged_into_id}", null),
            new Part(
                    "your-stories",
                    "story_person x where x.person_id = :person",
                    "{id}",
                    "(select max(e.id) from edition e where e.story_id = x.story_id)"),
            new Part("credits", "byline x where x.person_id = :person", "{position}", OF_EDITION),
            new Part("claimed-credits", "byline_claim x where x.person_id = :person", "{version}", null),
            new Part(
                    "saves",
                    "revision x where x.person_id = :person",
                    "{headline,deck,dateline,body,summary,bylines,authorship,packed,keyframe_id,tags,search_headline,"
                            + "replaced_field,replaced_start,replaced_end,replaced_words,set_act,set_said}",
                    OF_EDITION),
            new Part("decisions", "decision x where x.person_id = :person", "{}", OF_EDITION),
            new Part("comments", "comment x where x.person_id = :person", PASSAGE, OF_EDITION),
            new Part("suggestions", "suggestion x where x.person_id = :person", PASSAGE, OF_EDITION),
            new Part("replies-to-suggestions", "suggestion_reply x where x.person_id = :person", "{}", null),
            new Part("notes-on-edits", "edit_note x where x.person_id = :person", PASSAGE, OF_EDITION),
            new Part("notes-among-editors", "editors_note x where x.person_id = :person", "{}", OF_EDITION),
            new Part("feedback-given", "feedback x where x.person_id = :person", "{}", OF_EDITION),
            new Part(
                    "feedback-to-you",
                    "feedback x where x.id in (select t.feedback_id from feedback_to t where t.person_id = :person)",
                    "{}",
                    OF_EDITION),
            new Part("pitches", "pitch x where x.person_id = :person", "{version}", null),
            new Part("comments-on-pitches", "pitch_comment x where x.person_id = :person", "{}", null),
            new Part("work-offered-to-you", "assignment_writer x where x.person_id = :person", "{}", null),
            new Part("work-you-offered", "assignment x where x.offered_by_id = :person", "{version}", null),
            new Part("diary", "diary_event x where x.made_by_id = :person", "{version}", null),
            new Part("hours-as-a-mentor", "mentor x where x.person_id = :person", "{version}", null),
            new Part("days-away", "mentor_away x where x.person_id = :person", "{}", null),
            new Part("answers-to-letters", "letter_answer x where x.by_id = :person", "{letter_id}", null),
            new Part("pages-of-the-paper", "page_version x where x.person_id = :person", "{body}", null),
            new Part("pictures", "picture x where x.uploaded_by_id = :person", "{words,making_since}", null),
            new Part("told-at-the-desk", "notice x where x.person_id = :person", "{arguments,mail_id}", OF_EDITION),
            new Part("how-you-are-told", "notice_habits x where x.person_id = :person", "{}", null),
            new Part("what-you-are-told", "notice_choice x where x.person_id = :person", "{}", null),
            new Part("searches", "saved_search x where x.person_id = :person", "{}", null),
            new Part("what-you-looked-at", "edition_look x where x.person_id = :person", "{}", OF_EDITION));

    /** With a condition for whoever may know the headline. */
    private static final String HEADLINE = """
             || jsonb_build_object('story', (select e.headline from edition e where e.id = %s
                and (e.state = 'PUBLISHED' or exists (select 1 from story_person p where p.story_id = e.story_id
                    and p.person_id = :person and p.ended_at is null))))
            """;

    @PersistenceContext
    EntityManager em;

    /** Its JSON by the name of each kind, in order; of whoever asks, and of nobody else. */
    public Map<String, String> asJson(Person me) {
        var files = new LinkedHashMap<String, String>();
        PARTS.forEach(part -> files.put(part.name(), asJson(part, me)));
        return files;
    }

    private String asJson(Part part, Person me) {
        var headline = part.edition() == null ? "" : HEADLINE.formatted(part.edition());
        return (String) em.createNativeQuery("select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(x) - cast('"
                        + part.without() + "' as text[])" + headline + "), '[]')) from " + part.rows())
                .setParameter("person", me.id())
                .getSingleResult();
    }
}
