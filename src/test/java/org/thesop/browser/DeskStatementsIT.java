package org.thesop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Statements;
import org.thesop.newsroom.TheNewsroom;

/** The desks' lists ask the database as often for five rows as for fifty. */
class DeskStatementsIT {

    @ParameterizedTest(name = "{1} for {0}: {2} at most")
    @CsvSource({
        "wendy, /desk/home/home, 6",
        "eddie, /desk/home/home, 9",
        "maggie, /desk/home/home, 9",
        "walt, /desk/search/search?q=bus, 10",
        "walt, /desk/story/my-stories, 8",
        "wendy, /desk/story/growth, 8",
        "eddie, /desk/story/growth?writer=wendy, 10",
        "walt, /desk/notices/notices, 6",
        "walt, /desk/notices/preferences, 6",
        "walt, /desk/story/history?edition=1, 8",
        "eddie, /desk/story/history?edition=1, 8",
        "walt, /desk/story/record?edition=1, 8",
        "eddie, /desk/story/record?edition=1, 8",
        "maggie, /desk/record/record, 6",
        "eddie, /desk/planning/pitches, 6",
        "wendy, /desk/planning/budget?as=board, 10",
        "eddie, /desk/planning/workload, 10",
        "maggie, /desk/planning/reassign?person=eddie, 8",
        "eddie, /desk/planning/untouched, 6",
        "eddie, /desk/planning/diary, 6",
        "eddie, /desk/mentoring/hours, 6",
        "eddie, /desk/review/queue, 8",
        "eddie, /desk/review/queue?show=sent-back&section=campus&overdue=yes&second=yes&for-me=yes&language=en, 8",
        "maggie, /desk/rules/review-rules, 6",
        "eddie, /desk/review/my-reviews, 6",
        "maggie, /desk/schedule/publishing, 8",
        "eddie, /desk/letters/letter?letter=1, 9",
        "maggie, /desk/accounts/accounts, 6",
        "maggie, /desk/house/sections, 6",
        "maggie, /desk/house/tags, 6",
        "maggie, /desk/archive/old-addresses, 6",
        "maggie, /desk/archive/missed, 6",
        "maggie, /desk/archive/imports, 7",
        "maggie, /desk/archive/wire-sources, 7",
        "eddie, /desk/review/wire, 6",
        "walt, /desk/readers/readers, 7",
        "maggie, /desk/letters/letters, 6",
        "eddie, /desk/pictures/pictures?words=a, 8",
        "maggie, /desk/partners/webhooks, 6",
        "maggie, /desk/partners/partners, 8",
        "maggie, /desk/staff/people, 6",
        "maggie, /desk/staff/claims, 6",
        "maggie, /desk/staff/leave?person=walt, 20",
        "wendy, /desk/people/bylines, 6",
        "maggie, /desk/frontpage/arrange, 12",
        "maggie, /desk/frontpage/slot?page=front&slot=0, 12"
    })
    void a_list_is_a_handful_of_statements(String handle, String path, int most) {
        assertStatements(handle, path, most);
    }

    /** Each panel beside the copy has a question of its own; none asks again what another has asked. */
    @ParameterizedTest(name = "{1} for {0}: {2} at most")
    @CsvSource({
        "wendy, /desk/story/write?edition=, 24, DRAFT",
        "wendy, /desk/story/write?edition=, 24, CHANGES_REQUESTED",
        "eddie, /desk/review/review?edition=, 30, IN_REVIEW",
        "eddie, /desk/story/compare?edition=, 8, IN_REVIEW"
    })
    void a_room_reads_its_story_once_for_all_its_panels(String handle, String room, int most, String state)
            throws SQLException {
        assertStatements(handle, room + theirs(state, handle), most);
    }

    /** The oldest edition in this state that the person writes or has in review. */
    private static long theirs(String state, String handle) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement("""
                        select min(e.id) from edition e left join person c on c.id = e.claimant_id
                        where e.state = ? and (c.handle = ? or c.id is null and exists (select from story_person s
                            join person p on p.id = s.person_id where s.story_id = e.story_id and p.handle = ?))
                        """)) {
            query.setString(1, state);
            query.setString(2, handle);
            query.setString(3, handle);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void assertStatements(String handle, String path, int most) {
        var answer = Browsers.signedIn(handle)
                .context()
                .request()
                .get(TheNewsroom.at(path).toString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Statements.of(answer.headers().get("x-request-id"))).isBetween(2, most);
    }
}
