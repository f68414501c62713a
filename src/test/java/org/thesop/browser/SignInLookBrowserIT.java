package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.KeycloakConsole;
import org.thesop.newsroom.TheNewsroom;

/** The door of the newsroom is a page of the paper, though Keycloak keeps it. */
class SignInLookBrowserIT {

    private static final String PERSON = "inez-solis";
    private static final String BACKGROUND = "getComputedStyle(document.body).backgroundColor";

    @Test
    void the_sign_in_looks_as_the_paper_does_and_lets_everybody_through_who_has_only_keys() {
        var page = Browsers.somebody().newPage();
        page.navigate(at("/desk/story/my-stories"));
        assertThat(page.locator(".plate a")).hasText("theSOP");
        assertThat(page.locator(".plate a")).hasAttribute("href", at("/"));
        assertThat(page.locator("h1")).hasText("Sign in to your desk");
        assertThat(page.evaluate(BACKGROUND)).isEqualTo("rgb(246, 245, 241)");
        assertThat(Axe.violations(page, "the sign-in")).isEmpty();

        page.keyboard().type("wendy");
        page.keyboard().press("Tab");
        page.keyboard().type("not hers");
        page.keyboard().press("Enter");
        var handle = page.getByLabel("Handle or e-mail");
        assertThat(handle).hasAttribute("aria-invalid", "true");
        assertThat(handle).hasAccessibleDescription(Pattern.compile("do not go together"));
        assertThat(Axe.violations(page, "a wrong password")).isEmpty();

        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("wendy");
        page.getByText("Show password").or(page.getByLabel("Show password")).click();
        assertThat(page.locator("#password")).hasAttribute("type", "text");
        page.locator("#password").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/desk/story/my-stories"));
    }

    @Test
    void who_forgot_the_password_and_who_came_by_an_old_link_stay_in_the_paper() {
        var page = Browsers.somebody().newPage();
        page.navigate(at("/desk/"));
        page.getByText("Forgot your password?").click();
        assertThat(page.locator("h1")).hasText("Forgot your password?");
        assertThat(Axe.violations(page, "a forgotten password")).isEmpty();

        page.navigate(TheNewsroom.running().keycloak() + "/realms/thesop/login-actions/action-token?key=gone");
        assertThat(page.locator("h1")).hasText("That did not work");
        assertThat(Axe.violations(page, "an old link")).isEmpty();
    }

    @Test
    void it_speaks_as_the_browser_asks_and_then_as_the_desk_did() {
        var page = Browsers.somebodyWhoReads("fr-CA").newPage();
        page.navigate(at("/desk/"));
        assertThat(page.locator("h1")).hasText("Connectez-vous à votre bureau");

        KeycloakConsole.account(PERSON, "writer");
        var inez = Desk.of(PERSON).open("/desk/people/profile");
        inez.page.selectOption("[id='speaks:desk-language']", "SPANISH");
        inez.press("speaks:speak");
        inez.open("/desk/story/my-stories");
        inez.page.getByText("Cerrar sesión").click();
        inez.page.waitForURL(at("/"));
        inez.open("/desk/");
        assertThat(inez.page.locator("html")).hasAttribute("lang", "es");
        assertThat(inez.page.locator("h1")).hasText("Inicie sesión en su mesa");
        Browsers.signIn(inez.page, PERSON, "otra cosa");
        assertThat(inez.page.locator(".problem")).containsText("El usuario y la contraseña no coinciden");
        assertThat(Axe.violations(inez.page, "the sign-in in Spanish")).isEmpty();

        inez.page.getByText("English").click();
        assertThat(inez.page.locator("h1")).hasText("Sign in to your desk");
    }

    private static String at(String path) {
        return TheNewsroom.at(path).toString();
    }
}
