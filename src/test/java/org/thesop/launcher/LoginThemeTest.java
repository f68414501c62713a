package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sign-in's own files, which nothing but Keycloak compiles. */
class LoginThemeTest {

    private static final Path THEME = Path.of("config/keycloak/themes/thesop/login");
    private static final Path TOKENS = Path.of("src/main/webapp/resources/css/tokens.css");
    private static final Pattern VALUE = Pattern.compile("(--[a-z0-9-]+): ([^;]+);");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern TU = Pattern.compile(
            "(?iU)\\b(tu|tus|te|ti|tú|has|haz|inicia|introduce|escribe|elige|usa|abre|vuelve|confirma|inténtalo)\\b");

    @Test
    void its_colours_are_the_papers_by_day_and_in_the_dark() throws IOException {
        var paper = values(Files.readString(TOKENS));
        var signIn = values(Files.readString(THEME.resolve("look.css")));
        signIn.keySet().remove("--eye");
        assertThat(signIn)
                .hasSizeGreaterThan(15)
                .allSatisfy((name, said) -> assertThat(paper.get(name)).as(name).isEqualTo(said));
    }

    /** What a value is by day, and after a stroke what it is in the dark. */
    private static Map<String, String> values(String css) {
        var values = new LinkedHashMap<String, String>();
        VALUE.matcher(css)
                .results()
                .forEach(found -> values.merge(found.group(1), found.group(2), (day, night) -> day + " | " + night));
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr"})
    void it_says_the_same_in_every_language(String language) throws IOException {
        var english = messages("en");
        var other = messages(language);
        assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void in_spanish_it_calls_nobody_tu() throws IOException {
        assertThat(messages("es").values())
                .noneMatch(text -> TU.matcher(text.toString()).find());
    }

    /** Keycloak reads each text as a pattern, in which a straight apostrophe begins a quotation. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void no_text_loses_an_apostrophe(String language) throws IOException {
        assertThat(messages(language).values())
                .noneMatch(text -> text.toString().contains("'"));
    }

    @Test
    void the_realm_asks_for_it_in_the_three_languages() throws IOException {
        var realm = Files.readString(Path.of("config/keycloak/thesop-realm.json"));
        assertThat(realm)
                .contains("\"loginTheme\": \"thesop\"")
                .contains("\"internationalizationEnabled\": true")
                .contains("\"supportedLocales\": [\"en\", \"es\", \"fr\"]");
        try (Stream<Path> languages = Files.list(THEME.resolve("messages"))) {
            assertThat(languages).hasSize(3);
        }
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static Properties messages(String language) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(Files.readString(THEME.resolve("messages/messages_" + language + ".properties"))));
        return texts;
    }
}
