package org.thesop.imports;

/**
 * One thing that a source holds, as it was read.
 *
 * @param number from 1, in the source's own order, which is the same each time it is read
 * @param identity the source's own name for it; the same thing has the same one in whatever file it comes
 * @param name by which a person knows it: of the file, else its headline
 */
public record Found(int number, What what, String identity, String name, Content content) {

    private static final int LONGEST = 300;

    public Found {
        identity = key(identity);
        name = Shortened.to(LONGEST, name);
    }

    /** The same with something else in it. */
    Found with(Content other) {
        return new Found(number, what, identity, name, other);
    }

    /** A source's own name for something, as it is looked up: one of any length has a short form, and PostgreSQL keeps no zero. */
    static String key(String identity) {
        var plain = identity.replace("\0", "");
        return plain.length() <= LONGEST ? plain : Digest.of(plain);
    }
}
