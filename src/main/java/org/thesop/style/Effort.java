package org.thesop.style;

/**
 * How many characters a regular expression may still look at. Java's regular expressions can take a time exponential in
 * the length of the text; counting what they read is exact on every machine, unlike a clock.
 */
final class Effort {
    private static final long A_CALL = 50_000;
    private static final long A_CHARACTER = 60;
    private static final long IN_ALL = 150_000_000;

    private long left = IN_ALL;

    /** A text that can be read only as often as a sensible expression would. */
    CharSequence on(String text) {
        var allowed = Math.min(left, A_CALL + A_CHARACTER * text.length());
        return new Text(text, 0, text.length(), new long[] {allowed});
    }

    private final class Text implements CharSequence {
        private final String text;
        private final int from;
        private final int to;
        private final long[] allowed;

        Text(String text, int from, int to, long[] allowed) {
            this.text = text;
            this.from = from;
            this.to = to;
            this.allowed = allowed;
        }

        @Override
        public char charAt(int index) {
            left--;
            if (--allowed[0] < 0) {
                throw new ExhaustedException();
            }
            return text.charAt(from + index);
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Text(text, from + start, from + end, allowed);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }

    /** An expression read more than it may. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExhaustedException() {
            super("a regular expression was cut off", null, false, false);
        }
    }
}
