package org.doorstep.repairs.model.diagnosis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Hazards mentioned in a resident's own words. "A portal submission, chat message, complaint or survey comment that mentions
 * a hazard starts a clock" (rules AW-7), so a mention puts the report before a person. "No mould" is a mention too: a person
 * reads it and decides, never this list.
 */
public record HazardWords(List<Entry> entries) {

    /** How many words a gap may hold: "smell a bit of gas", "the ceiling in our room fell". */
    private static final int GAP = 3;

    /** Words that say nothing here; "the wires are exposed" reads as "wires exposed". */
    private static final Set<String> FILLERS = Set.of("is", "are", "was", "were", "has", "have", "been", "being", "a", "an", "the", "it", "its");

    /** What people write in several ways, in two words first. */
    private static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("can not", "cant"), Map.entry("will not", "wont"), Map.entry("does not", "doesnt"), Map.entry("do not", "doesnt"),
            Map.entry("did not", "doesnt"), Map.entry("cannot", "cant"), Map.entry("couldnt", "cant"), Map.entry("dont", "doesnt"),
            Map.entry("didnt", "doesnt"), Map.entry("isnt", "not"), Map.entry("arent", "not"), Map.entry("wasnt", "not"),
            Map.entry("hasnt", "not"), Map.entry("havent", "not"), Map.entry("theres", "there"));

    /**
     * @param severity empty where the word alone says too little: a person reads it, and no clock starts
     * @param phrase   words side by side; {@code *} ends a word that may go on ("mould*") and stands alone for a few words
     *                 in between ("smell * gas"); {@code +} joins phrases that must all be there, anywhere ("no heating + baby")
     * @param parts    the phrase as it is looked for
     */
    public record Entry(HazardType type, Optional<Hazard.Severity> severity, String phrase, List<List<String>> parts) {

        public Entry(HazardType type, Optional<Hazard.Severity> severity, String phrase) {
            this(type, severity, phrase, Arrays.stream(phrase.split("\\+")).map(HazardWords::words).toList());
        }

        boolean in(List<String> text) {
            return parts.stream().allMatch(part -> contains(text, part));
        }

        private static boolean contains(List<String> text, List<String> part) {
            return IntStream.range(0, text.size()).anyMatch(at -> startsAt(text, at, part, 0));
        }

        private static boolean startsAt(List<String> text, int at, List<String> part, int from) {
            if (from == part.size()) {
                return true;
            }
            var wanted = part.get(from);
            if (wanted.equals("*")) {
                return IntStream.rangeClosed(0, GAP).anyMatch(gap -> startsAt(text, at + gap, part, from + 1));
            }
            return at < text.size() && same(text.get(at), wanted) && startsAt(text, at + 1, part, from + 1);
        }

        private static boolean same(String word, String wanted) {
            return wanted.endsWith("*") ? word.startsWith(wanted.substring(0, wanted.length() - 1)) : word.equals(wanted);
        }
    }

    /** What the text mentions; empty for nothing. */
    public record Mentions(List<Entry> found) {

        public boolean any() {
            return !found.isEmpty();
        }

        /** Each type once, with the gravest severity it is mentioned with; without what only a person can judge. */
        public List<Hazard> hazards() {
            return found.stream().filter(entry -> entry.severity().isPresent()).map(Entry::type).distinct()
                    .map(type -> new Hazard(type, gravest(type), false))
                    .toList();
        }

        /** The types a person has to judge. */
        public Set<HazardType> toJudge() {
            return found.stream().filter(entry -> entry.severity().isEmpty()).map(Entry::type).collect(Collectors.toSet());
        }

        public Set<String> phrases() {
            var phrases = new LinkedHashSet<String>();
            found.forEach(entry -> phrases.add(entry.phrase()));
            return phrases;
        }

        private Hazard.Severity gravest(HazardType type) {
            return found.stream().anyMatch(entry -> entry.type() == type && entry.severity().filter(Hazard.Severity.EMERGENCY::equals).isPresent())
                    ? Hazard.Severity.EMERGENCY
                    : Hazard.Severity.SIGNIFICANT;
        }
    }

    /** @throws IllegalStateException when a phrase holds no words */
    public HazardWords {
        entries = List.copyOf(entries);
        entries.stream().filter(entry -> entry.parts().isEmpty() || entry.parts().stream().anyMatch(List::isEmpty))
                .findAny()
                .ifPresent(entry -> {
                    throw new IllegalStateException("A hazard phrase is empty: '" + entry.phrase() + "'.");
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
        var raw = Arrays.stream(plain.split("[^\\p{L}\\p{N}*]+")).filter(word -> !word.isEmpty()).toList();
        var words = new ArrayList<String>();
        for (var at = 0; at < raw.size(); at++) {
            var both = at + 1 < raw.size() ? ALIKE.get(raw.get(at) + " " + raw.get(at + 1)) : null;
            words.add(both != null ? both : ALIKE.getOrDefault(raw.get(at), raw.get(at)));
            at += both != null ? 1 : 0;
        }
        words.removeIf(FILLERS::contains);
        return List.copyOf(words);
    }
}
