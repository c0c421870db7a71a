package org.doorstep.appointments.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of one day in elapsed minutes since its local midnight, its end not included.
 *
 * @param from  first minute
 * @param until the minute after the last; equal to {@code from} when empty
 */
public record Span(int from, int until) {

    public int minutes() {
        return Math.max(0, until - from);
    }

    public boolean isEmpty() {
        return until <= from;
    }

    public boolean overlaps(Span other) {
        return from < other.until && other.from < until;
    }

    public boolean contains(Span other) {
        return from <= other.from && other.until <= until;
    }

    /** This stretch with so many minutes more on both sides. */
    public Span widened(int minutes) {
        return new Span(from - minutes, until + minutes);
    }

    public static int total(List<Span> spans) {
        return spans.stream().mapToInt(Span::minutes).sum();
    }

    /** What is left of {@code spans} after cutting every one of {@code cuts} out, in order of time. */
    public static List<Span> minus(List<Span> spans, List<Span> cuts) {
        var left = spans;
        for (var cut : cuts) {
            var rest = new ArrayList<Span>();
            for (var span : left) {
                if (span.overlaps(cut)) {
                    rest.add(new Span(span.from, cut.from));
                    rest.add(new Span(cut.until, span.until));
                } else {
                    rest.add(span);
                }
            }
            left = rest;
        }
        return left.stream().filter(span -> !span.isEmpty()).sorted(Comparator.comparingInt(Span::from)).toList();
    }
}
