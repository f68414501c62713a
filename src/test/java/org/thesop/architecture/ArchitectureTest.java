package org.thesop.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Date;
import org.thesop.people.SignedIn;
import org.thesop.platform.Clocks;
import org.thesop.story.Edition;

/** The few rules of the structure that the compiler cannot hold. */
@AnalyzeClasses(packages = "org.thesop", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String LAUNCHER = "org.thesop.launcher..";

    @ArchTest
    static final ArchRule features_depend_on_one_another_in_no_circle = slices().matching("org.thesop.(*)..")
            .should()
            .beFreeOfCycles()
            .because("in a circle no feature can be read, changed or tested without all the others");

    @ArchTest
    static final ArchRule dependencies_run_from_the_paper_down_to_the_platform = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("platform")
            .definedBy("org.thesop.platform..")
            .layer("people")
            .definedBy("org.thesop.people..")
            .layer("media")
            .definedBy("org.thesop.media..")
            .layer("story")
            .definedBy("org.thesop.story..")
            .layer("desks")
            .definedBy(
                    "org.thesop.review..",
                    "org.thesop.mentoring..",
                    "org.thesop.planning..",
                    "org.thesop.schedule..",
                    "org.thesop.frontpage..",
                    "org.thesop.archive..",
                    "org.thesop.style..",
                    "org.thesop.facts..",
                    "org.thesop.pictures..",
                    "org.thesop.accounts..",
                    "org.thesop.house..",
                    "org.thesop.readership..",
                    "org.thesop.staff..")
            .layer("paper")
            .definedBy("org.thesop.desk..", "org.thesop.site..", "org.thesop.demo..")
            .layer("listeners")
            .definedBy("org.thesop.audit..", "org.thesop.notify..", "org.thesop.search..")
            .whereLayer("platform")
            .mayNotAccessAnyLayer()
            .whereLayer("people")
            .mayOnlyAccessLayers("platform")
            .whereLayer("media")
            .mayOnlyAccessLayers("people", "platform")
            .whereLayer("story")
            .mayOnlyAccessLayers("media", "people", "platform")
            .whereLayer("desks")
            .mayOnlyAccessLayers("story", "media", "people", "platform")
            .whereLayer("paper")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("listeners")
            .mayNotBeAccessedByAnyLayer()
            .because("a change for readers must not reach the table of an edition's life; whoever listens to events can"
                    + " be taken away, and nobody waits for it");

    @ArchTest
    static final ArchRule the_application_and_its_launcher_do_not_know_each_other = noClasses()
            .that()
            .resideOutsideOfPackage(LAUNCHER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LAUNCHER)
            .because("the launcher is not in the WAR, so what needs it would fail on the server");

    @ArchTest
    static final ArchRule the_launcher_starts_the_application_and_never_calls_it = noClasses()
            .that()
            .resideInAPackage(LAUNCHER)
            .should()
            .dependOnClassesThat(resideInAPackage("org.thesop..").and(not(resideInAPackage(LAUNCHER))))
            .because("it runs before there is a server, on a class path without one");

    @ArchTest
    static final ArchRule only_web_packages_know_how_people_come_in = noClasses()
            .that(not(resideInAnyPackage("..web..", "org.thesop.site..", "org.thesop.demo..", LAUNCHER)
                    .or(belongToAnyOf(SignedIn.class))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..",
                    "jakarta.servlet..",
                    "jakarta.ws.rs..",
                    "jakarta.websocket..",
                    "org.primefaces..",
                    "org.omnifaces..",
                    "io.undertow..")
            .because("a use case that knows a page cannot serve the API, the clock and the tests as well; SignedIn asks"
                    + " the request who sent it, so that nobody else has to, and the demo lists the files of the WAR,"
                    + " which a class path cannot do");

    @ArchTest
    static final ArchRule pages_load_and_store_nothing_themselves = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("a query in a page is one per row, and a change in a page is in no transaction and on no record");

    @ArchTest
    static final ArchRule everybody_asks_the_same_clock = noClasses()
            .that(not(resideInAPackage(LAUNCHER).or(belongToAnyOf(Clocks.class))))
            .should()
            .callCodeUnitWhere(describe("asks the system for the time", ArchitectureTest::asksTheSystem))
            .because("a moment that no test can choose is a rule that no test can try; java.time.Clock is injected");

    @ArchTest
    static final ArchRule only_people_know_keycloak = noClasses()
            .that(not(resideInAnyPackage("org.thesop.people..", LAUNCHER)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.wildfly.security..", "org.keycloak..")
            .because("another way to log in, or the next adapter, has to be a change of one package");

    @ArchTest
    static final ArchRule a_class_is_named_after_its_job = noClasses()
            .should()
            .haveNameMatching(".*(Service|Manager|Util|Utils|Impl|Helper)")
            .because("such a name says what kind of thing it is and not what it does, so that anything ends up in it");

    @ArchTest
    static final ArchRule only_a_transition_moves_an_edition = fields().that()
            .areDeclaredIn(Edition.class)
            .and()
            .haveName("state")
            .should(beWrittenOnlyIn("apply"))
            .because("whatever moves it elsewhere passes by the table of its life, and leaves no decision");

    @ArchTest
    static final ArchRule only_the_door_lets_an_edition_move = noMethods()
            .that()
            .areDeclaredIn(Edition.class)
            .and()
            .haveName("apply")
            .should()
            .bePublic()
            .because("a transition that Decisions did not take is in no record, and nobody is told");

    private static boolean asksTheSystem(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        var inPassing = call.getName().equals("now")
                && owner.getPackageName().equals("java.time")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        var clockOfItsOwn = owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system");
        var oldWay = owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        var newDate = owner.isEquivalentTo(Date.class)
                && call.getName().equals("<init>")
                && call.getTarget().getRawParameterTypes().isEmpty();
        return inPassing || clockOfItsOwn || oldWay || newDate;
    }

    private static ArchCondition<JavaField> beWrittenOnlyIn(String method) {
        return new ArchCondition<>("be written only in " + method) {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getAccessesToSelf().stream()
                        .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                        .filter(access -> !access.getOrigin().getName().equals(method))
                        .map(JavaAccess::getDescription)
                        .forEach(description -> events.add(SimpleConditionEvent.violated(field, description)));
            }
        };
    }
}
