package org.doorstep.documents.service;

import java.text.Bidi;
import java.util.List;
import java.util.stream.IntStream;

import org.doorstep.platform.pdf.Heading;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Row;
import org.jspecify.annotations.Nullable;

/**
 * A document, every word of it finished.
 *
 * @param sender   the landlord's name and address, line by line
 * @param to       the envelope's lines; empty for what goes to many
 * @param lead     sentences beneath the title
 * @param facts    what it is about and the sums that matter, as a table
 * @param sections in the order they are read
 */
public record PaperView(
        String lang, String dir, String title, List<String> sender, List<String> to, String date, List<String> lead, List<Row> facts,
        List<Section> sections) {

    public PaperView {
        sections = List.copyOf(sections);
    }

    /** @param rows of the table under its heads; empty where there is none */
    public record Section(String heading, List<String> paragraphs, List<String> heads, List<List<Cell>> rows) {

        static Section of(String heading, List<String> paragraphs) {
            return new Section(heading, paragraphs, List.of(), List.of());
        }

        static Section table(String heading, List<String> heads, List<List<Cell>> rows) {
            return new Section(heading, List.of(), heads, rows);
        }

        /** Whether the column holds figures. */
        public boolean figures(int column) {
            return rows.stream().anyMatch(row -> row.get(column).numeric());
        }
    }

    /** The way a text of its own is read, where that is not the way of the whole: an English address in a letter from the right. */
    public @Nullable String dirOf(String text) {
        var own = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
        return own.equals(dir) ? null : own;
    }

    /** What can be jumped to. */
    public List<Heading> headings() {
        return IntStream.range(0, sections.size()).mapToObj(i -> new Heading(id(i), sections.get(i).heading())).toList();
    }

    public static String id(int section) {
        return "part-" + (section + 1);
    }
}
