package org.thesop.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.FacesMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.accounts.Accounts;
import org.thesop.people.AccountException;
import org.thesop.people.Person;
import org.thesop.platform.Messages;
import org.thesop.story.Cast;
import org.thesop.story.web.Moves;

/** Whoever leaves cannot sign in any more; while Keycloak does not answer, that is said and tried again. */
class LeaversAccountTest {

    private final Cast cast = new Cast();
    private final List<String> said = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private boolean away;

    private final LeaversAccount account = account();

    private LeaversAccount account() {
        var made = new LeaversAccount();
        made.messages = new Messages();
        made.accounts = new Accounts() {
            @Override
            public void shut(String handle, Person by) {
                ask("shut " + handle);
            }

            @Override
            public void open(String handle, Person by) {
                ask("open " + handle);
            }
        };
        made.moves = new Moves() {
            @Override
            public void say(FacesMessage.Severity severity, String text) {
                said.add(text);
            }
        };
        return made;
    }

    private void ask(String what) {
        if (away) {
            throw new AccountException(AccountException.Why.UNREACHABLE, "503");
        }
        done.add(what);
    }

    @Test
    void the_account_follows_without_a_word() {
        assertThat(account.shut("wendy", cast.maggie)).isTrue();
        assertThat(account.open("wendy", cast.maggie)).isTrue();
        assertThat(done).containsExactly("shut wendy", "open wendy");
        assertThat(said).isEmpty();
    }

    @Test
    void while_keycloak_does_not_answer_it_is_said_what_is_still_to_do_and_the_next_try_does_it() {
        away = true;
        assertThat(account.shut("wendy", cast.maggie)).isFalse();
        assertThat(said).singleElement().asString().contains("account is still open", "hand-over stands");
        away = false;
        assertThat(account.shut("wendy", cast.maggie)).isTrue();
        assertThat(done).containsExactly("shut wendy");
    }
}
