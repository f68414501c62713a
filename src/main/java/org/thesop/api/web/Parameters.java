package org.thesop.api.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thesop.platform.PaperZone;
import org.thesop.site.Cursor;

/** What an address asks for. Nothing in it is passed over in silence: whoever mistypes a filter must not get the whole list. */
@RequestScoped
public class Parameters {

    private static final int FEW = 20;
    private static final int MOST = 100;

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    @Inject
    HttpServletRequest request;

    @Inject
    PaperZone zone;

    /** A slug, a handle, a language; null where it is not there. */
    String word(String name) {
        return given(name)
                .map(value -> {
                    if (!isWord(value)) {
                        throw OddParameterException.inAddress(name, "api.odd.word");
                    }
                    return value;
                })
                .orElse(null);
    }

    /** Whether it looks like one: nothing else is anybody's handle either. */
    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    /** How many are wanted at once: 20 where nobody says, 100 at most. */
    int limit() {
        return given("limit")
                .map(value -> {
                    if (!NUMBER.matcher(value).matches() || Integer.parseInt(value) > MOST) {
                        throw OddParameterException.inAddress("limit", "api.odd.limit");
                    }
                    return Integer.valueOf(value);
                })
                .orElse(FEW);
    }

    /** Where a list of stories goes on; null for its beginning. */
    Cursor cursor() {
        return given("cursor")
                .map(value ->
                        Cursor.of(value).orElseThrow(() -> OddParameterException.inAddress("cursor", "api.odd.cursor")))
                .orElse(null);
    }

    /** A moment with its offset, or a day of the paper's calendar, which is its first moment; null where it is not there. */
    Instant moment(String name) {
        return given(name)
                .map(value -> {
                    try {
                        return value.length() > "2026-11-26".length()
                                ? Moments.moment(value)
                                : zone.start(Moments.day(value));
                    } catch (DateTimeException none) {
                        throw OddParameterException.inAddress(name, "api.odd.moment");
                    }
                })
                .orElse(null);
    }

    /** Whether it says yes. */
    boolean flag(String name) {
        var value = given(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw OddParameterException.inAddress(name, "api.odd.flag");
        }
        return value.equals("true");
    }

    /** Whatever it is, a blank too; empty where it is not there. */
    Optional<String> given(String name) {
        var values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw OddParameterException.inAddress(name, "api.odd.twice");
        }
        return Optional.ofNullable(values).map(only -> only[0]);
    }
}
