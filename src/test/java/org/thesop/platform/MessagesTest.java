package org.thesop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thesop.deliveries.Carried;
import org.thesop.deliveries.DeliveryState;
import org.thesop.export.ExportKind;
import org.thesop.export.ExportProblem;
import org.thesop.facts.FactKind;
import org.thesop.facts.FactState;
import org.thesop.facts.Reached;
import org.thesop.facts.Terms;
import org.thesop.frontpage.ArrangementChange;
import org.thesop.frontpage.Filled;
import org.thesop.frontpage.Template;
import org.thesop.house.OwnPage;
import org.thesop.imports.ImportKind;
import org.thesop.imports.ImportReason;
import org.thesop.imports.ImportRemark;
import org.thesop.imports.ImportState;
import org.thesop.imports.Outcome;
import org.thesop.imports.What;
import org.thesop.letters.LetterAction;
import org.thesop.letters.LetterState;
import org.thesop.media.Licence;
import org.thesop.mentoring.MentorKind;
import org.thesop.notify.NoticeKind;
import org.thesop.notify.Where;
import org.thesop.partners.Condition;
import org.thesop.partners.Format;
import org.thesop.partners.StoryNews;
import org.thesop.partners.WebhookEvent;
import org.thesop.people.Role;
import org.thesop.pictures.LibraryList;
import org.thesop.planning.AssignmentAction;
import org.thesop.planning.AssignmentState;
import org.thesop.planning.AssignmentWriter;
import org.thesop.planning.BudgetFilter;
import org.thesop.planning.BudgetStage;
import org.thesop.planning.Coverage;
import org.thesop.planning.PitchAction;
import org.thesop.planning.PitchState;
import org.thesop.planning.PlanNeed;
import org.thesop.planning.PlanWho;
import org.thesop.planning.Repeating;
import org.thesop.review.Criterion;
import org.thesop.review.Pace;
import org.thesop.story.Barred;
import org.thesop.story.Byline;
import org.thesop.story.Companions;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionState;
import org.thesop.story.Genre;
import org.thesop.story.MediaTopic;
import org.thesop.story.Need;
import org.thesop.story.Priority;
import org.thesop.story.Refusal;
import org.thesop.story.Revision;
import org.thesop.story.SectionColour;
import org.thesop.story.Who;
import org.thesop.story.web.PreviewPage.PreviewWidth;
import org.thesop.style.StyleKind;
import org.thesop.wire.WireState;

/** Every text that a page or the code asks for is there, every value that people see has its word, and none is left over. */
class MessagesTest {

    private static final Path TEXTS = Path.of("src/main/resources/org/thesop/messages.properties");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    /** {@code msg['queue.title']} in a page; also {@code msg.of} and {@code msg.text} with a key in quotes. */
    private static final Pattern KEY_IN_PAGE =
            Pattern.compile("msg\\s*(?:\\[|\\.text\\()\\s*(?:'([^']+)'|\"([^\"]+)\")");

    /** A text asked for in Java by its whole key; what is built from parts ends with a dot or goes on after it. */
    private static final Pattern KEY_IN_JAVA =
            Pattern.compile("\\b(?:text|attempt)\\(\\s*(?:[^\";]*?\\?\\s*)?\"([\\w.]+\\w)\"(?!\\s*\\+)");

    private static final Pattern LITERAL = Pattern.compile("\"([\\w.-]+)\"");
    private static final Pattern QUOTED = Pattern.compile("['\"]([\\w.-]+)['\"]");

    private final Properties texts = texts(TEXTS);

    private static Properties texts(Path file) {
        var texts = new Properties();
        try {
            texts.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Stream<Class<? extends Enum<?>>> enumsThatPeopleSee() {
        return Stream.of(
                EditionState.class,
                EditionKind.class,
                Genre.class,
                MediaTopic.class,
                EditionAction.class,
                Need.class,
                Who.class,
                Barred.Because.class,
                Companions.Clash.class,
                Byline.Credit.class,
                Byline.Place.class,
                Role.class,
                Revision.Why.class,
                PreviewWidth.class,
                Priority.class,
                NoticeKind.class,
                Where.class,
                Pace.class,
                PitchState.class,
                PitchAction.class,
                AssignmentState.class,
                AssignmentAction.class,
                AssignmentWriter.Answer.class,
                BudgetStage.class,
                BudgetFilter.As.class,
                BudgetFilter.What.class,
                PlanNeed.class,
                Coverage.class,
                MentorKind.class,
                Repeating.class,
                PlanWho.class,
                Criterion.class,
                StyleKind.class,
                Reached.class,
                Terms.class,
                FactKind.class,
                FactState.class,
                LetterState.class,
                LetterAction.class,
                SectionColour.class,
                OwnPage.class,
                Template.class,
                Filled.How.class,
                ArrangementChange.class,
                Licence.class,
                LibraryList.class,
                WireState.class,
                ImportKind.class,
                ImportState.class,
                Outcome.class,
                What.class,
                ImportReason.class,
                ImportRemark.class,
                ExportKind.class,
                ExportProblem.class,
                DeliveryState.class,
                Condition.class,
                WebhookEvent.class,
                Carried.class,
                Format.class,
                StoryNews.class);
    }

    @ParameterizedTest
    @MethodSource("enumsThatPeopleSee")
    void every_value_that_people_see_has_its_word(Class<? extends Enum<?>> type) {
        var messages = new Messages();
        for (var value : type.getEnumConstants()) {
            assertThat(messages.of(value)).as("%s", value).isNotBlank();
        }
    }

    @Test
    void every_action_has_a_word_for_the_record() {
        assertThat(texts.stringPropertyNames())
                .containsAll(Arrays.stream(EditionAction.values())
                        .map(action -> "EditionAction." + action + ".done")
                        .toList());
    }

    @Test
    void every_refusal_has_its_sentence_with_a_place_for_its_details() {
        for (var type : Refusal.class.getPermittedSubclasses()) {
            var sentence = texts.getProperty("Refusal." + type.getSimpleName());
            assertThat(sentence).as("%s", type).isNotBlank();
            assertThat(sentence.contains("{0}")).as("%s", type).isEqualTo(type.getRecordComponents().length > 0);
        }
    }

    @Test
    void what_a_person_lacks_is_told_in_full_sentences() {
        var sentences = Stream.concat(
                        Arrays.stream(Need.values()),
                        Stream.concat(Arrays.stream(Barred.Because.values()), Arrays.stream(PlanNeed.values())))
                .map(new Messages()::of)
                .toList();
        assertThat(sentences).allMatch(sentence -> sentence.matches("\\p{Lu}.*[.]"));
    }

    @Test
    void every_text_that_a_page_or_the_code_asks_for_is_there() {
        var asked = new TreeSet<String>();
        sources("src/main/webapp", ".xhtml")
                .forEach(page -> keys(KEY_IN_PAGE, page).forEach(asked::add));
        sources("src/main/java", ".java")
                .forEach(code ->
                        keys(KEY_IN_JAVA, code).filter(key -> key.contains(".")).forEach(asked::add));
        // A file of the demo newsroom is asked for in the same words.
        asked.removeIf(key -> key.endsWith(".txt"));
        assertThat(asked).isNotEmpty();
        assertThat(texts.stringPropertyNames()).containsAll(asked);
    }

    @Test
    void no_text_is_left_that_nobody_asks_for() {
        var code = sources("src/main/java", ".java");
        var quoted = Stream.concat(
                        code.stream().flatMap(each -> keys(LITERAL, each)),
                        Stream.concat(
                                        sources("src/main/webapp", ".xhtml").stream(),
                                        sources("src/main/resources", ".xhtml").stream())
                                .flatMap(each -> keys(QUOTED, each)))
                .collect(Collectors.toSet());
        assertThat(texts.stringPropertyNames().stream()
                        .filter(Predicate.not(quoted::contains))
                        .filter(key -> quoted.stream()
                                .noneMatch(part -> part.endsWith(".") && part.length() > 1 && key.startsWith(part)))
                        .filter(key -> !valueOfAnEnum(key, code))
                        .sorted())
                .isEmpty();
    }

    /** Whether the key is {@code Type.VALUE} of a type that the code has; the code asks for it by the value. */
    private static boolean valueOfAnEnum(String key, List<String> code) {
        var parts = key.split("\\.", -1);
        var declared = Pattern.compile("\\b(?:enum|record) " + Pattern.quote(parts[0]) + "\\b|sealed interface "
                + Pattern.quote(parts[0]) + "\\b");
        return code.stream().filter(each -> declared.matcher(each).find()).anyMatch(each -> Pattern.compile(
                        "\\b" + Pattern.quote(parts[1]) + "\\b")
                .matcher(each)
                .find());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_can_be_filled_in_and_an_apostrophe_is_a_curly_one(Language language) {
        var translated = in(language);
        for (var key : translated.stringPropertyNames()) {
            var text = translated.getProperty(key);
            assertThat(new MessageFormat(text, language.locale()).toPattern())
                    .as(key)
                    .isNotNull();
            assertThat(text)
                    .as("%s: a straight apostrophe hides what follows it", key)
                    .doesNotContainPattern("(?<!')'(?!')");
        }
    }

    private static Properties in(Language language) {
        return language == Language.ENGLISH
                ? texts(TEXTS)
                : texts(TEXTS.resolveSibling("messages_" + language.tag() + ".properties"));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void every_language_has_every_text_with_the_same_places_to_fill_in(Language language) {
        var translated = in(language);
        assertThat(translated.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(texts.stringPropertyNames());
        for (var key : texts.stringPropertyNames()) {
            assertThat(translated.getProperty(key)).as(key).isNotBlank();
            assertThat(places(translated.getProperty(key))).as(key).isEqualTo(places(texts.getProperty(key)));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_is_written_twice(Language language) throws IOException {
        var file = language == Language.ENGLISH
                ? TEXTS
                : TEXTS.resolveSibling("messages_" + language.tag() + ".properties");
        assertThat(Files.readAllLines(file).stream()
                        .filter(line -> line.matches("[A-Za-z][\\w.-]*=.*"))
                        .map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @Test
    void numbers_and_names_are_filled_in_as_americans_write_them() {
        var messages = new Messages();
        assertThat(messages.text("Refusal.NotYours", messages.of(Who.EDITOR))).isEqualTo("Only an editor can do this.");
        assertThat(messages.text("desk.tooLong", 1_048_576)).contains("1,048,576");
    }

    @Test
    void a_key_that_nobody_wrote_is_an_error() {
        var messages = new Messages();
        assertThatThrownBy(() -> messages.text("story.nobody.wrote")).isInstanceOf(MissingResourceException.class);
    }

    private static Stream<String> keys(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }

    private static List<String> sources(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(MessagesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
