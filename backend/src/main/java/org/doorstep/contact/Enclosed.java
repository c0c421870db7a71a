package org.doorstep.contact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import reactor.core.publisher.Mono;

/**
 * What a letter tells beyond what every notice may: amounts, for one. A text or a mail never holds it. The module that the
 * notice is about offers a bean for its kind, and is asked when the letter is drawn.
 */
public interface Enclosed {

    NoticeKind kind();

    /**
     * @param reference that the notice names
     * @return empty when there is nothing of this subject any more
     */
    Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale);

    /** @param rows of the letter's table, in order: what, and how much */
    record Facts(List<String> paragraphs, Map<String, String> rows) {

        public static final Facts NONE = new Facts(List.of(), Map.of());
    }
}
