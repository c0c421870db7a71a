package org.doorstep.platform.web;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What of an address's query is the page's own: which entries, from which day, which filter. It goes along when a reader
 * changes between the light pages and the app; whatever else stands there, and whatever somebody typed, does not.
 */
public final class OwnQuery {

    /** The names that pages with a twin in the app read: {@code OwnQueryTests} holds that there are no others. */
    static final Set<String> NAMES = Set.of("area", "before", "charter", "from", "question", "to");

    /** Codes, references, days and times: no word of a person's, nothing that would have to be encoded but a time's colon. */
    private static final Pattern VALUE = Pattern.compile("(?:[A-Za-z0-9.:-]|%3A){1,80}");

    private OwnQuery() {}

    /**
     * @param query as it stands in the address, without its question mark; null where there is none
     * @return the part of it that is the page's own, with a question mark before it; empty where nothing is
     */
    public static String of(@Nullable String query) {
        var own = query == null ? "" : Arrays.stream(query.split("&")).filter(OwnQuery::isOwn).collect(Collectors.joining("&"));
        return own.isEmpty() ? "" : "?" + own;
    }

    private static boolean isOwn(String field) {
        int equals = field.indexOf('=');
        return equals > 0 && NAMES.contains(field.substring(0, equals)) && VALUE.matcher(field.substring(equals + 1)).matches();
    }
}
