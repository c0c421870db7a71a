package org.doorstep.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void keepsTheWordsAndTheirOrder() {
        assertThat(PlainText.of("""
                <html lang="en"><head><title>Not this</title><style>nor {this: 1}</style></head><body>
                <address>1 High Street<br/>London</address>
                <h1>Your   appointment</h1><p>On <b>Tuesday</b> 24&#160;November &amp; not before.</p>
                <ul><li>be in</li><li>clear the way</li></ul></body></html>"""))
                .isEqualTo("""
                        1 High Street
                        London

                        Your appointment

                        On Tuesday 24\u00a0November & not before.

                        - be in
                        - clear the way
                        """);
    }

    @Test
    void refusesADoctypeThatCouldReachOutside() {
        assertThatThrownBy(() -> PlainText.of("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html>&x;</html>"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
