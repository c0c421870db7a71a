package doorstep.bench;

import java.util.Arrays;
import java.util.Locale;

/** How figures are printed. */
final class Print {

    private Print() {}

    static void title(String title) {
        System.out.printf("%n== %s%n", title);
    }

    static void line(String format, Object... args) {
        System.out.printf(Locale.ROOT, "   " + format + "%n", args);
    }

    /** One row of a comparison. */
    record Row(String name, double perSecond, double p50Millis, double p99Millis, long errors) {

        static Row of(String name, long[] nanos, double seconds, long errors) {
            var sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Row(name, sorted.length / seconds, at(sorted, 50), at(sorted, 99), errors);
        }

        private static double at(long[] sorted, int percent) {
            return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
        }
    }

    /** @param base the row that is 1.00 */
    static void table(Row base, Row... rows) {
        line("%-58s %9s %9s %9s %7s %7s", "", "per s", "p50 ms", "p99 ms", "ratio", "errors");
        for (var row : rows) {
            line("%-58s %9.0f %9.1f %9.1f %7.2f %7d", row.name(), row.perSecond(), row.p50Millis(), row.p99Millis(),
                    row.perSecond() / base.perSecond(), row.errors());
        }
    }

    /** How long something took, each time it was done. */
    static void table(String name, java.util.Collection<Long> nanos) {
        var row = Row.of(name, nanos.stream().mapToLong(Long::longValue).toArray(), 1, 0);
        line("%-45s %6d times, p50 %.1f ms, p99 %.1f ms", name, nanos.size(), row.p50Millis(), row.p99Millis());
    }
}
