package org.doorstep.kernel;

import java.util.List;

/**
 * One thing wrong with what was sent, as data: both doors turn it into the same sentence beside the same field.
 *
 * @param field the input's field as the form and the JSON name it; empty when it is about the whole
 * @param code  the key of the sentence, {@code problem.<code>} in the words: never changed once published
 * @param args  what the sentence mentions: a limit, a date
 */
public record Problem(String field, String code, List<Object> args) {

    public static Problem of(String field, String code, Object... args) {
        return new Problem(field, code, List.of(args));
    }
}
