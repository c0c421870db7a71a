package org.doorstep.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

/** The two languages nobody speaks, and that no resident is ever given one. */
class MadeUpWordsTests {

    private final Words words = MadeUpWords.with(new Words());

    @Test
    void areLongerAndAllOfThemMarked() {
        assertThat(MadeUpWords.longer("Report a repair")).isEqualTo("[Ŕééþööŕţ áá ŕééþááîîŕ]");
        assertThat(words.t(MadeUpWords.LONGER, "layout.nav.repairs")).startsWith("[").endsWith("]").doesNotContain("e", "a");
    }

    @Test
    void areAboutTwoFifthsLonger() {
        int before = words.keys("en").stream().mapToInt(key -> words.t(Locale.UK, key).length()).sum();
        int after = words.keys("en").stream().mapToInt(key -> words.t(MadeUpWords.LONGER, key).length()).sum();
        assertThat(after).isBetween(before * 13 / 10, before * 15 / 10);
    }

    @Test
    void leavePlacesForWhatIsPutIn() {
        assertThat(MadeUpWords.longer("Go to {0} by {1}")).contains("{0}", "{1}");
        assertThat(MadeUpWords.mirrored("Ring {0} now")).isEqualTo("\u202eRing \u202c{0}\u202e now\u202c");
    }

    @Test
    void areGivenToWhoeverAsksForThemByName() {
        assertThat(words.shipped(MadeUpWords.LONGER)).contains(MadeUpWords.LONGER);
        assertThat(words.shipped(MadeUpWords.MIRRORED)).contains(MadeUpWords.MIRRORED);
        assertThat(words.shipped(Locale.of("ar"))).isEmpty();
        assertThat(words.shipped(Locale.US)).contains(Locale.UK);
    }

    @Test
    void areNotAmongTheWordsThatShip() {
        assertThat(new Words().shipped(MadeUpWords.LONGER)).contains(Locale.UK);
        assertThat(new Words().shipped(MadeUpWords.MIRRORED)).isEmpty();
    }
}
