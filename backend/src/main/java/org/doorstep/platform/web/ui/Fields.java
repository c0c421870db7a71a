package org.doorstep.platform.web.ui;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.kernel.WrittenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** How the ids of a form's fields, their hints and their errors hang together. */
public final class Fields {

    private Fields() {}

    /** The ids of what describes a field, for {@code aria-describedby}; null when nothing does. */
    public static @Nullable String describedBy(String field, @Nullable String hint, @Nullable String error) {
        return describedBy(field, hint, error, false);
    }

    /** The same for a field with a line beneath it that tells its limit. */
    public static @Nullable String describedBy(String field, @Nullable String hint, @Nullable String error, boolean limited) {
        var ids = Stream.of(
                        hint == null ? null : field + "-hint",
                        error == null ? null : field + "-error",
                        limited ? field + "-info" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** The id of one answer of a group: the first has the field's own, so that the error summary leads to it. */
    public static String optionId(String field, int index) {
        return index == 0 ? field : field + "-" + (index + 1);
    }

    /** A day as its three fields show it. @param typed what was typed into a field of a name, empty for nothing */
    public static WrittenDay day(UnaryOperator<String> typed, String name) {
        var fields = new HashMap<String, String>();
        Stream.of(name, name + "-day", name + "-month", name + "-year")
                .forEach(field -> fields.put(field, typed.apply(field)));
        return WrittenDay.shown(fields, name);
    }

    /** A number as people here read it: {@code +447700900104} is 07700 900104. What is typed by hand stays as it is. */
    public static String phone(String phone) {
        return phone.replaceFirst("^\\+44(2\\d)(\\d{4})(\\d{4})$", "0$1 $2 $3").replaceFirst("^\\+44(\\d{4})(\\d{5,6})$", "0$1 $2");
    }

    /** An address of ours as it stands in the query of another. */
    public static String inQuery(String address) {
        return UriUtils.encodeQueryParam(address, StandardCharsets.UTF_8);
    }

    /** A number as people read it, as a link that rings it. */
    public static String tel(String phone) {
        return "tel:" + phone.replace(" ", "");
    }
}
