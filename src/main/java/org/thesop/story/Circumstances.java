package org.thesop.story;

import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.thesop.people.Person;

/**
 * What the table has to know beside the edition itself. Each thing is looked up when a line of the table asks for it, and then
 * once: publishing asks for neither who is barred nor what is open, and need not wait for it. What pictures may be shown is
 * looked up for each moment that is asked about.
 */
public final class Circumstances {

    private final Supplier<Barred> barred;
    private final Supplier<OpenRemarks.Count> remarks;
    private final Supplier<Integer> openFacts;
    private final Supplier<Boolean> languageTaken;
    private final boolean importedBefore;
    private final Supplier<Integer> lostPictures;
    private final ToIntFunction<Instant> barredPictures;

    private Circumstances(
            Supplier<Barred> barred,
            Supplier<OpenRemarks.Count> remarks,
            Supplier<Integer> openFacts,
            Supplier<Boolean> languageTaken,
            boolean importedBefore,
            Supplier<Integer> lostPictures,
            ToIntFunction<Instant> barredPictures) {
        this.barred = barred;
        this.remarks = remarks;
        this.openFacts = openFacts;
        this.languageTaken = languageTaken;
        this.importedBefore = importedBefore;
        this.lostPictures = lostPictures;
        this.barredPictures = barredPictures;
    }

    /** All of them known already, and nothing in its language that says the same. */
    public Circumstances(
            Barred barred,
            OpenRemarks.Count remarks,
            int openFacts,
            boolean importedBefore,
            int lostPictures,
            int barredPictures) {
        this(
                () -> barred,
                () -> remarks,
                () -> openFacts,
                () -> false,
                importedBefore,
                () -> lostPictures,
                at -> barredPictures);
    }

    /** The same with all its pictures there, and free to be shown. */
    public Circumstances(Barred barred, OpenRemarks.Count remarks, int openFacts, boolean importedBefore) {
        this(barred, remarks, openFacts, importedBefore, 0, 0);
    }

    /** The same with nothing open on the fact sheet. */
    public Circumstances(Barred barred, OpenRemarks.Count remarks, boolean importedBefore) {
        this(barred, remarks, 0, importedBefore);
    }

    /** Nobody barred beyond what the edition itself says, nothing open, nothing imported. */
    public static Circumstances none(Edition edition) {
        return new Circumstances(Barred.from(edition), OpenRemarks.Count.NONE, false);
    }

    /** Of something that was not imported, each looked up when it is asked for. */
    static Circumstances asked(
            Supplier<Barred> barred,
            Supplier<OpenRemarks.Count> remarks,
            Supplier<Integer> openFacts,
            Supplier<Boolean> languageTaken,
            Supplier<Integer> lostPictures,
            ToIntFunction<Instant> barredPictures) {
        return new Circumstances(
                new Once<>(barred),
                new Once<>(remarks),
                new Once<>(openFacts),
                new Once<>(languageTaken),
                false,
                new Once<>(lostPictures),
                barredPictures);
    }

    /** Who cannot approve it, and why. */
    public Barred barred() {
        return barred.get();
    }

    /** What is open beside the copy. */
    OpenRemarks.Count remarks() {
        return remarks.get();
    }

    /** How many items of the fact sheet are open. */
    int openFacts() {
        return openFacts.get();
    }

    /** Whether another story of its group of translations is in its language. */
    boolean languageTaken() {
        return languageTaken.get();
    }

    /** Whether this page of the old site is here already. */
    boolean importedBefore() {
        return importedBefore;
    }

    /** How many of its pictures cannot be shown any more. */
    int lostPictures() {
        return lostPictures.get();
    }

    /** How many of its pictures readers may not have at this moment: withdrawn, or their licence has ended by then. */
    int barredPictures(Instant at) {
        return barredPictures.applyAsInt(at);
    }

    boolean bars(Person person) {
        return barred().because(person).isPresent();
    }

    private static final class Once<T> implements Supplier<T> {

        private final Supplier<T> question;
        private T answer;

        Once(Supplier<T> question) {
            this.question = question;
        }

        @Override
        public T get() {
            if (answer == null) {
                answer = question.get();
            }
            return answer;
        }
    }
}
