package org.thesop.story.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thesop.platform.Language;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionState;
import org.thesop.story.TranslationRow;

/**
 * A story that is or was out, as one person of the newsroom deals with it.
 *
 * @param live the edition that readers see, or whose notice they see
 * @param updated when readers were last told that it changed, null when never
 * @param notice what readers find of a withdrawn one, or will find at its take-down; null for none
 * @param takeDown when the clock takes it down, null for never
 * @param pointsTo the headline of the story that stands for it, null for none
 * @param versions its editions, newest first
 * @param translations the stories that say the same in several languages, this one among them; empty when it stands for itself
 * @param translatable whether readers have it, and the story that it is a translation of
 * @param mayLink whether the person says which stories these are
 * @param starts what could be begun, and what is in work already
 */
public record AfterView(
        long live,
        EditionState state,
        String headline,
        String language,
        String address,
        String published,
        String updated,
        String notice,
        String takeDown,
        String pointsTo,
        String pointsToAddress,
        boolean sendsOn,
        boolean mayPutOut,
        List<Version> versions,
        List<Start> starts,
        List<TranslationRow> translations,
        boolean translatable,
        boolean mayLink,
        Old old) {

    /**
     * What a managing editor decides long after.
     *
     * @param section of its address, as its slug
     * @param lookAgainOn ISO 8601, empty when nobody is reminded of it
     */
    public record Old(
            boolean history,
            String section,
            String slug,
            String lookAgainOn,
            String lookAgainNote,
            String lookAgainBy) {}

    /**
     * One edition of the story.
     *
     * @param when it went out, or was worked on last
     * @param note what readers are told, null for nothing
     * @param may whether the person may open it
     */
    public record Version(
            long id, EditionKind kind, EditionState state, String when, String note, boolean minor, boolean may) {}

    /**
     * What can be done to what is out.
     *
     * @param inWork the edition of that sort that somebody has begun, null when nobody has
     * @param why what stands in the way, empty when nothing does
     */
    public record Start(EditionKind kind, boolean may, Long inWork, String why) {}

    /** All there are, each always at its place: a button that is pressed late must not become that of another one. */
    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** Languages that it can be put into now: those that none of its group is in. */
    public List<Language> languagesToCome() {
        return Stream.of(Language.values())
                .filter(each -> translatable)
                .filter(each -> !Language.of(language).equals(Optional.of(each)))
                .filter(each -> translations.stream()
                        .noneMatch(row -> Language.of(row.language()).equals(Optional.of(each))))
                .toList();
    }

    /** What is said of this one among its translations; null when it stands for itself. */
    public TranslationRow translation() {
        return translations.stream()
                .filter(row -> row.editionId() == live)
                .findFirst()
                .orElse(null);
    }

    /** The others of its group. */
    public List<TranslationRow> elsewhere() {
        return translations.stream().filter(row -> row.editionId() != live).toList();
    }

    public boolean withdrawn() {
        return state == EditionState.WITHDRAWN;
    }

    /** What readers were told of in corrections and clarifications, newest first. */
    public List<Version> told() {
        return versions.stream()
                .filter(version -> version.kind().needsPublicNote()
                        && !version.state().inWork()
                        && version.state() != EditionState.SPIKED)
                .toList();
    }
}
