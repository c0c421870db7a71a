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
    void readsARowAsOneSentence() {
        assertThat(PlainText.of("""
                <html lang="en"><body><table><thead><tr>
                <th scope="col">Day</th>
                <th scope="col">Amount</th><th scope="col">Balance</th></tr></thead>
                <tbody><tr><th scope="row">Monday</th><td>£1.00</td> <td>£2.00</td></tr></tbody></table></body></html>"""))
                .isEqualTo("Day; Amount; Balance\nMonday: £1.00; £2.00\n");
    }

    @Test
    void refusesADoctypeThatCouldReachOutside() {
        assertThatThrownBy(() -> PlainText.of("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html>&x;</html>"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
