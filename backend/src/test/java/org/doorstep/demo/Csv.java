package org.doorstep.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One file being written, row by row, as a housing management system writes it. */
final class Csv {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\r\n]");

    private final StringBuilder text = new StringBuilder();

    Csv(String... header) {
        row((Object[]) header);
    }

    /** Cells as their text; null is an empty one. */
    Csv row(@Nullable Object... cells) {
        text.append(Stream.of(cells).map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
        return this;
    }

    void writeTo(Path file) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(@Nullable Object value) {
        var written = Objects.toString(value, "");
        return NEEDS_QUOTES.matcher(written).find() ? '"' + written.replace("\"", "\"\"") + '"' : written;
    }
}
