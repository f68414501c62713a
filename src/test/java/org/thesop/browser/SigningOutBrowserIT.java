package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thesop.newsroom.TheNewsroom;

class SigningOutBrowserIT {

    @Test
    void signing_out_ends_the_session_at_keycloak_too() {
        var walt = Desk.of("walt");
        walt.page.getByText("Sign out").click();
        walt.page.waitForURL(TheNewsroom.at("/").toString());

        walt.open("/desk/");
        assertThat(walt.page.locator("#kc-login")).isVisible();
    }

    @Test
    void somebody_who_came_by_127_0_0_1_signs_in_as_well() {
        var byNumber = org.thesop.newsroom.Browsers.somebody().newPage();
        byNumber.navigate("http://127.0.0.1:" + TheNewsroom.at("/").getPort() + "/desk/");
        org.thesop.newsroom.Browsers.signIn(byNumber, "erin", "erin");
        byNumber.waitForURL("http://127.0.0.1:*/desk/home/home");
        assertThat(byNumber.locator("h1")).containsText("Erin");
    }
}
