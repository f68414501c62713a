package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.TheNewsroom;

/** Somebody at their desk: what a person does there, in the words of the newsroom. */
final class Desk {

    private static final ZoneId PAPER = ZoneId.of("America/New_York");

    private static final String KEPT = """
            words => new Promise(resolve => {
              indexedDB.open('sop').onsuccess = opened => {
                const all = opened.target.result.transaction('unsent').objectStore('unsent').getAll();
                all.onsuccess = () => resolve(words.every(each => JSON.stringify(all.result).includes(each)));
              };
            })""";

    final Page page;

    private Desk(Page page) {
        this.page = page;
    }

    /** Signs in through Keycloak. */
    static Desk of(String handle) {
        return new Desk(Browsers.signedIn(handle));
    }

    /** Somebody who has signed in, in another of their tabs. */
    static Desk at(Page page) {
        return new Desk(page);
    }

    Desk open(String path) {
        page.navigate(TheNewsroom.at(path).toString());
        return this;
    }

    /** Starts a story and stands in its writing room. */
    Desk startStory(String headline) {
        open("/desk/story/my-stories");
        page.fill("[id='start:headline']", headline);
        page.click("[id='start:begin']");
        page.waitForURL("**/desk/story/write?edition=*");
        return this;
    }

    /** Opens the room of a story from a list. */
    Desk openFrom(String list, String headline) {
        open(list);
        page.locator("td a.h", new Page.LocatorOptions().setHasText(headline))
                .first()
                .click();
        page.waitForURL("**edition=*");
        return this;
    }

    /** Types at the end of the body. */
    Desk type(String text) {
        var body = page.locator(".ProseMirror");
        body.click();
        body.press("ControlOrMeta+End");
        body.pressSequentially(text);
        return this;
    }

    Desk chooseSection(String slug) {
        page.selectOption("[id='writing:section']", slug);
        return this;
    }

    /** Waits until the newsroom has acknowledged everything typed so far. */
    Desk waitUntilSaved() {
        assertThat(page.locator("[data-saved]")).containsText("Saved");
        return this;
    }

    /** Waits until this browser has kept these words for the newsroom. */
    Desk waitUntilKept(String... words) {
        page.waitForFunction(KEPT, List.of(words));
        return this;
    }

    /** The tab dies. One that is closed would still send its text on; this one has no time to. */
    void crash() {
        assertThatThrownBy(() -> page.navigate("chrome://crash")).isInstanceOf(PlaywrightException.class);
        page.close();
    }

    Desk press(String id) {
        page.click("[id='" + id + "']");
        page.waitForLoadState();
        return this;
    }

    /** Drags to a place that is in sight; a hand moves over it before it lets go. */
    Desk drag(String what, String onto) {
        page.locator(what).hover();
        page.mouse().down();
        page.locator(onto).hover();
        page.locator(onto).hover();
        page.mouse().up();
        return this;
    }

    /** The line at the top that says what came of it. */
    Desk isTold(String text) {
        assertThat(page.locator(".outcome")).containsText(text);
        return this;
    }

    Desk showsState(String state) {
        assertThat(page.locator(".room-head .chip:not(.limited)")).hasText(state);
        return this;
    }

    /** The id of the edition in whose room this is. */
    long edition() {
        return Long.parseLong(page.url().replaceFirst(".*edition=(\\d+).*", "$1"));
    }

    /** Fills in a moment, by the paper's clocks, to the second. */
    Desk setMoment(Instant moment) {
        page.fill("[id='schedule:moment']", wallTime(moment));
        return this;
    }

    /** As a form's field takes a moment, and gives it back: a browser drops the seconds of a whole minute. */
    static String wallTime(Instant moment) {
        return moment.atZone(PAPER)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
