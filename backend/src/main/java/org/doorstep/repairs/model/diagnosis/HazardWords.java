package org.doorstep.repairs.model.diagnosis;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Hazards mentioned in a resident's own words. "A portal submission, chat message, complaint or survey comment that mentions
 * a hazard starts a clock" (rules AW-7), so a mention puts the report before a person. "No mould" is a mention too: a person
 * reads it and decides, never this list.
 */
public record HazardWords(List<Entry> entries) {

    /**
     * @param phrase words side by side; {@code *} ends a word that may go on ("mould*"); {@code +} joins phrases that must
     *               all be there, anywhere ("no heating + baby")
     */
    public record Entry(HazardType type, Hazard.Severity severity, String phrase) {

        boolean in(List<String> text) {
            return Arrays.stream(phrase.split("\\+")).allMatch(part -> contains(text, words(part)));
        }

        private static boolean contains(List<String> text, List<String> part) {
            for (var at = 0; at + part.size() <= text.size(); at++) {
                if (startsAt(text, at, part)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean startsAt(List<String> text, int at, List<String> part) {
            for (var i = 0; i < part.size(); i++) {
                var wanted = part.get(i);
                var word = text.get(at + i);
                var same = wanted.endsWith("*")
                        ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                        : word.equals(wanted);
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What the text mentions; empty for nothing. */
    public record Mentions(List<Entry> found) {

        public boolean any() {
            return !found.isEmpty();
        }

        /** Each type once, with the gravest severity it is mentioned with. */
        public List<Hazard> hazards() {
            return found.stream().map(Entry::type).distinct()
                    .map(type -> new Hazard(type, gravest(type), false))
                    .toList();
        }

        public Set<String> phrases() {
            var phrases = new LinkedHashSet<String>();
            found.forEach(entry -> phrases.add(entry.phrase()));
            return phrases;
        }

        private Hazard.Severity gravest(HazardType type) {
            return found.stream().anyMatch(entry -> entry.type() == type && entry.severity() == Hazard.Severity.EMERGENCY)
                    ? Hazard.Severity.EMERGENCY
                    : Hazard.Severity.SIGNIFICANT;
        }
    }

    /** @throws IllegalStateException when a phrase holds no words */
    public HazardWords {
        entries = List.copyOf(entries);
        entries.stream().flatMap(entry -> Arrays.stream(entry.phrase().split("\\+")))
                .filter(part -> words(part).isEmpty())
                .findAny()
                .ifPresent(part -> {
                    throw new IllegalStateException("A hazard phrase is empty: '" + part + "'.");
                });
    }

    /** @param text anything: any length, case, accents and punctuation */
    public Mentions in(String text) {
        var words = words(text.replace('*', ' '));
        return new Mentions(entries.stream().filter(entry -> entry.in(words)).toList());
    }

    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}'’‘`´]", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}*]+")).filter(word -> !word.isEmpty()).toList();
    }
}
