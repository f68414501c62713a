package org.thesop.site;

import java.util.List;

/**
 * The rows of a page that is arranged, ready to print.
 *
 * @param blocks from the top; none while the paper has no story at all
 */
public record Front(List<Block> blocks) {

    /**
     * A row.
     *
     * @param shape the form in which it is printed
     * @param name what stands above it, null for nothing; the path is where that leads, null for nowhere
     * @param language of what stands above it, null for the paper's own
     * @param teasers at least one
     */
    public record Block(Shape shape, String name, String path, String language, List<Teaser> teasers) {

        public Teaser first() {
            return teasers.get(0);
        }

        public List<Teaser> others() {
            return teasers.subList(1, teasers.size());
        }

        /** The shape as an address of a fragment has it. */
        public String form() {
            return shape.form();
        }
    }

    /** How a row is printed. */
    public enum Shape {
        LEAD("lead"),
        FOUR("four"),
        STRIP("strip"),
        RIVER("river"),
        PACKAGE("package");

        private final String form;

        Shape(String form) {
            this.form = form;
        }

        String form() {
            return form;
        }
    }
}
