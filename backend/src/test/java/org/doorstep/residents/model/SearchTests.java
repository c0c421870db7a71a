package org.doorstep.residents.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.residents.model.Search.ByName;
import org.doorstep.residents.model.Search.ByPostcode;
import org.doorstep.residents.model.Search.ByReference;
import org.doorstep.residents.model.Search.ByUprn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTests {

    @Test
    void knowsWhatWasTypedByItsLooks() {
        assertThat(Search.of(" 000990000014728 ")).contains(new ByUprn("990000014728"));
        assertThat(Search.of("nn31 1aa")).contains(new ByPostcode("NN31 1AA"));
        assertThat(Search.of("NN311AA")).contains(new ByPostcode("NN31 1AA"));
        assertThat(Search.of("p1000001")).contains(new ByReference("P1000001"));
        assertThat(Search.of("T000113")).contains(new ByReference("T000113"));
    }

    @Test
    void takesNamesInAnyUsualOrder() {
        assertThat(Search.of("Begum")).contains(new ByName("begum", ""));
        assertThat(Search.of("Amina Begum")).contains(new ByName("begum", "amina"));
        assertThat(Search.of("Begum, Amina")).contains(new ByName("begum", "amina"));
        assertThat(Search.of("O'Brien")).contains(new ByName("o'brien", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a"})
    void looksForNothingWhenTooLittleWasTyped(String typed) {
        assertThat(Search.of(typed)).isEmpty();
    }

    @Test
    void looksForNothingWhenTooMuchWasTyped() {
        assertThat(Search.of("x".repeat(101))).isEmpty();
    }
}
