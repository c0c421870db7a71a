package org.doorstep.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A visit or a talk as an iCalendar file (RFC 5545). Times are in UTC, so no time zone definition has to be believed; the entry
 * keeps its UID through every change and its SEQUENCE grows, so the newer file replaces the older entry.
 */
public final class CalendarFile {

    private static final String LINE_END = "\r\n";
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /**
     * @param uid         the same for every file about this visit
     * @param sequence    RFC 5545, 3.8.7.4: grows with each change
     * @param stamp       when this file was made
     * @param summary     one line, nothing sensitive: calendars are shared
     * @param cancelled   whether the entry is to be taken out again
     */
    public record Entry(
            String uid, int sequence, Instant stamp, Instant starts, Instant ends, String summary, String description,
            boolean cancelled) {}

    public static String of(Entry entry) {
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Doorstep//Visits//EN");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "METHOD:" + (entry.cancelled() ? "CANCEL" : "PUBLISH"));
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + entry.uid());
        line(file, "SEQUENCE:" + entry.sequence());
        line(file, "DTSTAMP:" + UTC.format(entry.stamp()));
        line(file, "DTSTART:" + UTC.format(entry.starts()));
        line(file, "DTEND:" + UTC.format(entry.ends()));
        line(file, "SUMMARY:" + escaped(entry.summary()));
        line(file, "DESCRIPTION:" + escaped(entry.description()));
        line(file, "STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    /** RFC 5545, 3.3.11: backslash, semicolon, comma and line break are escaped in TEXT. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
                .replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n");
    }

    /** RFC 5545, 3.1: "Lines of text SHOULD NOT be longer than 75 octets, excluding the line break"; never inside a character. */
    private static void line(StringBuilder file, String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            var text = Character.toString(character);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                file.append(LINE_END).append(' ');
                octets = 1;
            }
            file.append(text);
            octets += size;
            i += Character.charCount(character);
        }
        file.append(LINE_END);
    }
}
