package org.thesop.media;

import com.github.weisj.jsvg.renderer.output.Output;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.thesop.media.NotAPictureException.Why;

/**
 * Draws what it is told to, until it has taken too long or has drawn too many dashes: Java draws a line of a million dashes, and
 * takes a million times the memory of a line.
 */
final class WatchedPen {

    private static final int MOST_DASHES = 50_000;
    private static final double FLATNESS = 1;
    private static final int FLATTEN_LIMIT = 4;

    private final Output output;
    private final long longestNanos;
    private final long began = busyNanos();
    private double dashes;

    private WatchedPen(Graphics2D paper, Duration longest) {
        this.longestNanos = longest.toNanos();
        this.output = watched(Output.createForGraphics(paper));
    }

    /** @param longest that the processor may be busy with it */
    static WatchedPen on(Graphics2D paper, Duration longest) {
        return new WatchedPen(paper, longest);
    }

    Output output() {
        return output;
    }

    /** @throws NotAPictureException when it has taken too long */
    void demandInTime() {
        if (busyNanos() - began > longestNanos) {
            throw new NotAPictureException(Why.TOO_SLOW);
        }
    }

    /** Of this thread alone: on a busy machine a drawing is not at fault. */
    private static long busyNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private Output watched(Output pen) {
        InvocationHandler watching = (proxy, method, arguments) -> {
            demandInTime();
            if (method.getName().equals("drawShape")) {
                countDashes((Shape) arguments[0], pen.stroke());
            }
            var answer = done(pen, method, arguments);
            return answer instanceof Output child ? watched(child) : answer;
        };
        return (Output)
                Proxy.newProxyInstance(WatchedPen.class.getClassLoader(), new Class<?>[] {Output.class}, watching);
    }

    private static Object done(Output pen, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(pen, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private void countDashes(Shape shape, Stroke stroke) {
        if (!(stroke instanceof BasicStroke line) || line.getDashArray() == null) {
            return;
        }
        var pair = 0.0;
        for (var each : line.getDashArray()) {
            pair += each;
        }
        dashes += line.getDashArray().length * length(shape) / pair;
        if (!(dashes <= MOST_DASHES)) { // nor is it a number of nothing
            throw new NotAPictureException(Why.SVG_TOO_MUCH);
        }
    }

    private static double length(Shape shape) {
        var path = new FlatteningPathIterator(shape.getPathIterator(null), FLATNESS, FLATTEN_LIMIT);
        var to = new double[6];
        var length = 0.0;
        double x = 0;
        double y = 0;
        double beganX = 0;
        double beganY = 0;
        for (; !path.isDone(); path.next()) {
            var kind = path.currentSegment(to);
            var nextX = kind == PathIterator.SEG_CLOSE ? beganX : to[0];
            var nextY = kind == PathIterator.SEG_CLOSE ? beganY : to[1];
            if (kind == PathIterator.SEG_MOVETO) {
                beganX = nextX;
                beganY = nextY;
            } else {
                length += Point2D.distance(x, y, nextX, nextY);
            }
            x = nextX;
            y = nextY;
        }
        return length;
    }
}
