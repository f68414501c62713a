package org.thesop.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What of a picture is shown, and the point in it that has to stay in sight where a page needs another shape. All in
 * thousandths of the whole picture, from its left and its top edge.
 */
@Embeddable
public record Cut(
        @Column(name = "cut_left", nullable = false) int left,
        @Column(name = "cut_top", nullable = false) int top,
        @Column(name = "cut_width", nullable = false) int width,
        @Column(name = "cut_height", nullable = false) int height,
        @Column(name = "focus_x", nullable = false) int focusX,
        @Column(name = "focus_y", nullable = false) int focusY) {

    private static final int ALL = 1_000;
    /** Less would be a spot. */
    private static final int LEAST = 50;

    /** All of it, and its middle. */
    static final Cut NONE = new Cut(0, 0, ALL, ALL, ALL / 2, ALL / 2);

    /** A stretch in pixels. */
    record Area(int left, int top, int width, int height) {}

    /** Whatever is typed: moved into the picture, and never less than a twentieth of a side. */
    public Cut {
        width = within(width, LEAST, ALL);
        height = within(height, LEAST, ALL);
        left = within(left, 0, ALL - width);
        top = within(top, 0, ALL - height);
        focusX = within(focusX, left, left + width);
        focusY = within(focusY, top, top + height);
    }

    private static int within(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }

    /** What is shown of a picture so large. */
    Area area(int wholeWidth, int wholeHeight) {
        var x = at(left, wholeWidth);
        var y = at(top, wholeHeight);
        return new Area(
                Math.min(x, wholeWidth - 1),
                Math.min(y, wholeHeight - 1),
                Math.max(1, at(left + width, wholeWidth) - x),
                Math.max(1, at(top + height, wholeHeight) - y));
    }

    /** The largest stretch of that in another shape: around the point that has to stay in sight. */
    Area area(int wholeWidth, int wholeHeight, double widthToHeight) {
        var shown = area(wholeWidth, wholeHeight);
        var across = Math.min(shown.width(), Math.max(1, (int) Math.round(shown.height() * widthToHeight)));
        var down = Math.min(shown.height(), Math.max(1, (int) Math.round(across / widthToHeight)));
        return new Area(
                within(at(focusX, wholeWidth) - across / 2, shown.left(), shown.left() + shown.width() - across),
                within(at(focusY, wholeHeight) - down / 2, shown.top(), shown.top() + shown.height() - down),
                across,
                down);
    }

    private static int at(int thousandths, int pixels) {
        return (int) Math.round((double) thousandths * pixels / ALL);
    }
}
