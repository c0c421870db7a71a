package org.doorstep.payments.provider;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.payments.*}: the landlord's account with a card payment provider. Without an address no cards are
 * taken, and the pages say how to pay instead.
 *
 * @param address       of the provider's API; GOV.UK Pay's is https://publicapi.payments.service.gov.uk
 * @param key           of the API; a secret
 * @param signingSecret that the provider signs its news with
 * @param pages         scheme and host of the pages people pay on: nobody is sent anywhere else
 * @param portal        our own scheme and host, where people come back to
 * @param limit         how long one call may take
 * @param least         the smallest amount taken, in pence: a smaller one costs more than it brings
 * @param alone         the most of one payment that one officer gives back without another, in pence; 0: every refund has two
 * @param most          the largest the provider takes at once, in pence: Worldpay 500000, Stripe 10000000 (rules.md 5.5)
 */
@ConfigurationProperties("doorstep.payments")
public record PaymentSettings(
        @DefaultValue("") String address, @DefaultValue("") String key, @DefaultValue("") String signingSecret,
        @DefaultValue("") String pages, @DefaultValue("http://localhost:8080") String portal, @DefaultValue("10s") Duration limit,
        @DefaultValue("100") long least, @DefaultValue("500000") long most,
        @DefaultValue("50000") long alone) {

    public PaymentSettings {
        if (!address.isBlank() && (key.isBlank() || signingSecret.isBlank() || pages.isBlank())) {
            throw new IllegalArgumentException("doorstep.payments: an address needs a key, a signing-secret and pages too");
        }
        if (alone < 0) {
            throw new IllegalArgumentException("doorstep.payments: alone is no less than 0; this is " + alone);
        }
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("doorstep.payments: least is 1 or more and most is no less; these are %d and %d"
                    .formatted(least, most));
        }
    }

    /** Whether cards are taken at all. */
    public boolean isThere() {
        return !address.isBlank();
    }

    /** Whether this is a page of the provider's, and no other place that an answer might name. */
    boolean isOneOfTheirs(URI page) {
        var theirs = URI.create(pages);
        return page.isAbsolute() && page.getUserInfo() == null
                && theirs.getScheme().equals(page.getScheme()) && theirs.getAuthority().equals(page.getAuthority());
    }

    @Override
    public String toString() {
        return "PaymentSettings[address=%s, pages=%s, portal=%s, limit=%s, least=%d, most=%d, alone=%d]"
                .formatted(address, pages, portal, limit, least, most, alone);
    }
}
