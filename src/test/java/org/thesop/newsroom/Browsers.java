package org.thesop.newsroom;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One real browser for all journeys; each person of a journey gets a context, which is a browser profile of their own. */
public final class Browsers {

    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final int PATIENCE_MILLIS = 20_000;

    /** The cookies that Keycloak has set for somebody. */
    private static final Map<String, List<Cookie>> KNOWN_AT_KEYCLOAK = new HashMap<>();

    private static Playwright playwright;
    private static Browser browser;

    private Browsers() {}

    /** A fresh profile, 1440 pixels wide. */
    public static BrowserContext somebody() {
        return somebodyWhoReads("en-US");
    }

    /** The same with a browser that asks for pages in this language first. */
    public static BrowserContext somebodyWhoReads(String locale) {
        var context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setTimezoneId("America/New_York")
                        .setLocale(locale));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /**
     * Somebody who has signed in through Keycloak's own page; the password of a demo account is its name. Whoever has done so
     * before is known to Keycloak again, as in a browser that was not closed, and has a session of their own at the paper.
     */
    public static Page signedIn(String handle) {
        var desk = TheNewsroom.at("/desk/").toString();
        var context = somebody();
        context.addCookies(KNOWN_AT_KEYCLOAK.getOrDefault(handle, List.of()));
        var page = context.newPage();
        page.navigate(desk);
        if (!page.url().startsWith(desk)) {
            signIn(page, handle, handle);
            page.waitForURL(url -> url.startsWith(desk));
            var cookies = context.cookies().stream()
                    .filter(cookie -> cookie.path.startsWith("/realms/"))
                    .toList();
            KNOWN_AT_KEYCLOAK.put(handle, cookies);
        }
        return page;
    }

    /** Fills in Keycloak's page. */
    public static void signIn(Page page, String handle, String password) {
        page.fill("#username", handle);
        page.fill("#password", password);
        page.click("#kc-login");
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            var installed = installed().or(() -> Programs.fromDebian("chromium", NAMES));
            // Playwright brings its own driver; it must not fetch browsers where one is installed.
            var environment =
                    installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.<String, String>of();
            try {
                PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
                playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                var options = new BrowserType.LaunchOptions().setArgs(OPTIONS);
                installed.ifPresent(options::setExecutablePath);
                browser = playwright.chromium().launch(options);
            } catch (PlaywrightException e) {
                throw new IllegalStateException(
                        "No browser for the tests: install Chromium or Chrome (Debian, Ubuntu: apt-get install chromium)",
                        e);
            }
        }
        return browser;
    }

    private static Optional<Path> installed() {
        return Programs.installed(NAMES).or(() -> Stream.of(
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst());
    }

    /** Closes every page of everybody who was signed in. */
    static synchronized void closePages() {
        if (browser != null) {
            List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        }
    }

    /** Closes the browser; a process that used it does not end before. */
    public static synchronized void stop() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
            browser = null;
        }
    }
}
