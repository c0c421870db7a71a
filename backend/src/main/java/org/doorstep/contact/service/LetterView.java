package org.doorstep.contact.service;

import java.util.ArrayList;
import java.util.List;

import org.doorstep.contact.Enclosed;
import org.doorstep.platform.pdf.Heading;

/**
 * A letter, every word of it finished.
 *
 * @param sender  the landlord's address, line by line
 * @param to      the envelope's lines
 * @param facts   what it is about, as a table
 * @param tables  what is enclosed whole
 * @param nextTitle heads the list of what happens next
 * @param change  how to change or cancel, and the number to ring; empty when there is nothing to change
 * @param sections what goes with it, after all that it says itself
 */
public record LetterView(
        String lang, String dir, boolean largePrint, String title, List<String> sender, List<String> to, String date,
        List<Fact> facts, List<Enclosed.Table> tables, List<String> paragraphs, String nextTitle, List<String> next, String changeTitle, String change,
        List<Enclosed.Section> sections, String signature) {

    public record Fact(String name, String value) {}

    /** What can be jumped to, in the order it is read. */
    public List<Heading> headings() {
        var headings = new ArrayList<Heading>();
        tables.forEach(table -> headings.add(new Heading(tableId(headings.size()), table.heading())));
        if (!next.isEmpty()) {
            headings.add(new Heading("next", nextTitle));
        }
        if (!change.isEmpty()) {
            headings.add(new Heading("change", changeTitle));
        }
        for (int i = 0; i < sections.size(); i++) {
            headings.add(new Heading(sectionId(i), sections.get(i).heading()));
        }
        return headings;
    }

    public static String tableId(int table) {
        return "table-" + (table + 1);
    }

    public static String sectionId(int section) {
        return "part-" + (section + 1);
    }
}
