package org.doorstep.contact.service;

import java.util.List;

import org.doorstep.contact.Enclosed;

/**
 * A letter, every word of it finished.
 *
 * @param sender  the landlord's address, line by line
 * @param to      the envelope's lines
 * @param facts   what it is about, as a table
 * @param tables  what is enclosed whole
 * @param nextTitle heads the list of what happens next
 * @param change  how to change or cancel, and the number to ring; empty when there is nothing to change
 */
public record LetterView(
        String lang, String dir, boolean largePrint, String title, List<String> sender, List<String> to, String date,
        List<Fact> facts, List<Enclosed.Table> tables, List<String> paragraphs, String nextTitle, List<String> next, String changeTitle, String change,
        String signature) {

    public record Fact(String name, String value) {}
}
