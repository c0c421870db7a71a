package org.doorstep.repairs.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.HazardType;
import org.doorstep.repairs.model.diagnosis.HazardWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class HazardWordsTests {

    private static final HazardWords WORDS = DiagnosisLoader.hazardWords(new ClassPathResource("journeys/hazard-words.yaml"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "theres black MOULD all up the wall                        | damp-and-mould significant",
        "mold in my sons room and he has asthma                    | damp-and-mould emergency",
        "the bedroom is really damp, and it smells                 | damp-and-mould significant",
        "condensasion on every window                              | damp-and-mould significant",
        "We’ve had no heating since friday                         | excess-cold significant",
        "No heating!! I have a 3 week old baby                     | excess-cold emergency",
        "boiler packed in and its freezin                          | excess-cold significant",
        "I can smell gas in the hall                               | explosions emergency,uncombusted-gas emergency",
        "smoke came out of the plug                                | fire emergency",
        "I saw sparks behind the cooker                            | electrical emergency",
        "exposed wire by the bath                                  | electrical emergency",
        "got a shock off the shower                                | electrical emergency",
        "the water is coming through by the fuse box               | damp-and-mould significant,electrical emergency",
        "co alarm went off last night                              | carbon-monoxide emergency",
        "the cieling fell down in the kitchen                      | structural-collapse emergency",
        "part of the wall has colapsed                             | structural-collapse emergency",
        "my mum fell on the stairs because the bannister broke off | falls-level significant,falls-stairs significant",
        "there are rats in the loft                                | hygiene-and-pests significant",
        "mice droppings everywhere                                 | hygiene-and-pests significant",
        "sewage coming up in the bath                              | personal-hygiene emergency",
        "broken asbestos in the shed                               | asbestos emergency",
        "I cant lock my front door                                 | entry-by-intruders emergency",
        "too hot at night, like an oven                            | excess-heat significant",
        "can’t cook as the cooker not working                      | food-safety significant",
    })
    void findsWhatPeopleWrite(String text, String found) {
        assertThat(WORDS.in(text).hazards().stream().map(hazard -> hazard.type() + " " + hazard.severity()).sorted()
                .collect(Collectors.joining(","))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The heating is not working                                | excess-cold significant",
        "The heating isn't working                                 | excess-cold significant",
        "My boiler is broken                                       | excess-cold significant",
        "The boiler does not work                                  | excess-cold significant",
        "The toilet is blocked                                     | personal-hygiene significant",
        "The wires are exposed                                     | electrical emergency",
        "The banister is loose                                     | falls-stairs significant",
        "The banister has come loose                               | falls-stairs significant",
        "My front door will not lock                               | entry-by-intruders emergency",
        "The ceiling is leaking                                    | damp-and-mould significant",
        "There is water running down the walls                     | damp-and-mould significant",
        "The ceiling is about to come down                         | structural-collapse emergency",
        "The ceiling in our bedroom fell                           | structural-collapse emergency",
        "I cannot get out of the house                             | collision-and-entrapment emergency",
        "I can not get out                                         | collision-and-entrapment emergency",
        "I can smell a bit of gas                                  | explosions emergency,uncombusted-gas emergency",
        "There is a fire in the bin store                          | fire emergency",
        "The smoke alarm does not work                             | fire significant",
        "There is a big crack in the wall                          | structural-collapse significant",
    })
    void readsOrdinaryEnglish(String text, String found) {
        findsWhatPeopleWrite(text, found);
    }

    /** "Gas" alone is a cooker as often as a leak: no 24 hours start, and a person reads it. */
    @ParameterizedTest
    @ValueSource(strings = {"The gas cooker knob is loose", "The gas boiler was serviced", "The gas fire needs a new grate", "The pan left a burnt mark"})
    void leavesAWordThatSaysTooLittleToAPerson(String text) {
        assertThat(WORDS.in(text).hazards()).isEmpty();
        assertThat(WORDS.in(text).toJudge()).isNotEmpty();
    }

    /** A person decides what "no" belongs to; a list that guessed would one day guess wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"There is no mould", "it is not damp any more", "I do not smell gas now", "no sparks so far", "we never had rats"})
    void aDenialIsAMentionToo(String text) {
        assertThat(WORDS.in(text).any()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "   ", "The kitchen tap drips", "cupboard door hinge came off", "The toilet seat is loose", "Please ring before you come",
        "the gate latch is bent", "grated vent cover", "The basin is cracked", "a firm knock on the door please", "curated moustache",
    })
    void everydayRepairsMentionNothing(String text) {
        assertThat(WORDS.in(text).any()).isFalse();
    }

    @Test
    void readsThroughCaseAccentsApostrophesAndPunctuation() {
        assertThat(WORDS.in("DÁMP").any()).isTrue();
        assertThat(WORDS.in("can't...lock").phrases()).contains("cant lock");
        assertThat(WORDS.in("mould*").any()).isTrue();
        assertThat(WORDS.in("black-mould/wet").any()).isTrue();
    }

    @Test
    void namesThePhrasesSoThatAPersonSeesWhy() {
        assertThat(WORDS.in("damp and rats").phrases()).containsExactlyInAnyOrder("damp*", "rats");
    }

    @Test
    void givesATypeOnceWithItsGravestMention() {
        assertThat(WORDS.in("mice, mice, and a rat bite").hazards())
                .containsExactly(new Hazard(HazardType.HYGIENE_AND_PESTS, Hazard.Severity.EMERGENCY, false));
    }

    @Test
    void knowsWordsForEveryType() {
        assertThat(WORDS.entries().stream().map(HazardWords.Entry::type)).contains(HazardType.values());
    }

    @Test
    void readsALongHostileText() {
        assertThat(WORDS.in("mould* + ".repeat(25_000)).phrases()).containsExactly("mould*");
    }

    @Test
    void refusesAnEmptyPhrase() {
        assertThatThrownBy(() -> new HazardWords(List.of(new HazardWords.Entry(HazardType.FIRE, Optional.of(Hazard.Severity.EMERGENCY), "gas + "))))
                .isInstanceOf(IllegalStateException.class);
    }
}
