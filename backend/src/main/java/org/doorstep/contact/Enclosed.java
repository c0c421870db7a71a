package org.doorstep.contact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.web.ui.Cell;
import reactor.core.publisher.Mono;

/**
 * What a letter tells beyond what every notice may: amounts, for one. A text or a mail never holds it. The module that the
 * notice is about offers a bean for its kind, and is asked when the letter is drawn.
 */
public interface Enclosed {

    NoticeKind kind();

    /**
     * @param reference that the notice names
     * @return empty when there is nothing of this subject; the letter is not drawn then
     */
    Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale);

    /**
     * The same for a kind of which more than one may be told about a subject: by what tells one telling from another, so that each letter stays
     * the letter it was.
     *
     * @param once as {@link Notice#once} has it
     */
    default Mono<Facts> of(CurrentUser who, Subject about, String reference, String once, Locale locale) {
        return of(who, about, reference, locale);
    }

    /**
     * @param rows     of the letter's table, in order: what, and how much
     * @param tables   what is enclosed whole: a statement with its lines, what a bill is for
     * @param sections what goes with the letter after all that it says itself: text of the law, for one
     */
    record Facts(List<String> paragraphs, Map<String, String> rows, List<Table> tables, List<Section> sections) {

        public static final Facts NONE = new Facts(List.of(), Map.of());

        public Facts(List<String> paragraphs, Map<String, String> rows) {
            this(paragraphs, rows, List.of());
        }

        public Facts(List<String> paragraphs, Map<String, String> rows, List<Table> tables) {
            this(paragraphs, rows, tables, List.of());
        }
    }

    /** Paragraphs under a heading of their own, by which they are found. */
    record Section(String heading, List<String> paragraphs) {}

    /** @param rows each as long as the heads; the first cell says what it is */
    record Table(String heading, List<String> heads, List<List<Cell>> rows) {

        /** Whether the column holds figures. */
        public boolean figures(int column) {
            return rows.stream().anyMatch(row -> row.get(column).numeric());
        }
    }
}
