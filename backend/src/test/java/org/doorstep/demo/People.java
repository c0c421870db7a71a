package org.doorstep.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes people, each with a reference of their own and ways to be told things. */
final class People {

    private static final int FIRST = 1_000_101;
    private static final int BATCH = 1000;

    private static final Shares<String> CHANNELS = Shares.of("text", 520).and("email", 260).and("letter", 140).and("phone", 80);
    private static final Shares<String> FORMATS = Shares.of("standard", 965).and("large-print", 20).and("easy-read", 8)
            .and("audio", 5).and("braille", 2);

    private final RandomGenerator random;
    private final List<Someone> all = new ArrayList<>();
    private final List<String> channels = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final List<Names> names = new ArrayList<>();
    private int made;

    People(RandomGenerator random) {
        this.random = random;
    }

    List<Someone> all() {
        return all;
    }

    /** Somebody of that age in years on the day the landlord is made. */
    Someone person(boolean woman, int age) {
        dealMore();
        var culture = names.removeLast();
        var title = woman ? Names.any(List.of("Ms", "Mrs", "Miss"), random) : "Mr";
        var someone = person(title, culture.given(woman, random), culture.family(random), culture.language(), age, Someone.Post.HOME);
        all.add(someone);
        return someone;
    }

    /** A partner, who mostly shares the name. */
    Someone partnerOf(Someone first, boolean woman, int age) {
        var partner = person(woman, age);
        if (random.nextInt(100) >= 65) {
            return partner;
        }
        var married = new Someone(partner.reference(), partner.title(), partner.given(), first.family(), "", partner.born(),
                partner.email(), partner.mobile(), partner.landline(), partner.channel(), first.language(), partner.format(),
                partner.post());
        all.set(all.size() - 1, married);
        return married;
    }

    /** Somebody who lives elsewhere. */
    Someone elsewhere(boolean woman, int age, Someone.Post post) {
        var here = person(woman, age);
        var there = new Someone(here.reference(), here.title(), here.given(), here.family(), "", here.born(), here.email(), here.mobile(),
                here.landline(), here.channel(), here.language(), here.format(), post);
        all.set(all.size() - 1, there);
        return there;
    }

    Someone organisation(String name, Someone.Post post) {
        var email = "post@" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".example.org";
        var organisation = new Someone(nextReference(), "", "", "", name, null, email, "", landline(), "email", "en", "standard", post);
        all.add(organisation);
        return organisation;
    }

    /** Puts somebody the demo knows by name in the place of somebody made up. */
    void replace(Someone before, Someone after) {
        all.set(all.indexOf(before), after);
    }

    private Someone person(String title, String given, String family, String language, int age, Someone.Post post) {
        var reference = nextReference();
        var channel = channels.removeLast();
        var email = channel.equals("email") || random.nextInt(100) < 55 ? email(given, family, reference) : "";
        var mobile = channel.equals("text") || random.nextInt(100) < 80 ? mobile() : "";
        var landline = channel.equals("phone") && mobile.isEmpty() || random.nextInt(100) < 25 ? landline() : "";
        return new Someone(reference, title, given, family, "", born(age), email, mobile, landline, channel, language,
                formats.removeLast(), post);
    }

    private LocalDate born(int age) {
        return DemoRegister.AS_OF.minusYears(age).minusDays(random.nextInt(365));
    }

    private static String email(String given, String family, String reference) {
        var plain = Normalizer.normalize(given + "." + family, Normalizer.Form.NFD).replace("ł", "l").replace("Ł", "L")
                .replaceAll("[^A-Za-z.]", "");
        return (plain + "." + reference.substring(1) + "@example.org").toLowerCase(Locale.ROOT);
    }

    /** Of the numbers kept for drama; the first two hundred are for people the demo knows by name. */
    private String mobile() {
        return "07700 900%03d".formatted(200 + random.nextInt(800));
    }

    private String landline() {
        return "01632 960%03d".formatted(200 + random.nextInt(800));
    }

    private String nextReference() {
        return "P" + (FIRST + made++);
    }

    private void dealMore() {
        if (channels.isEmpty()) {
            channels.addAll(CHANNELS.deal(BATCH, random));
            formats.addAll(FORMATS.deal(BATCH, random));
            names.addAll(Names.deal(BATCH, random));
        }
    }
}
