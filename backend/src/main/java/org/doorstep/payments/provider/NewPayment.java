package org.doorstep.payments.provider;

import java.net.URI;

import org.doorstep.kernel.Money;

/**
 * A payment to ask for.
 *
 * @param key         the same at every attempt for the same payment: letters, digits and hyphens
 * @param reference   at most 255 characters, no address of a page and nothing about a person in it
 * @param description what the person reads on the provider's pages, at most 255 characters
 * @param back        where the provider sends them afterwards, at most 2,000 characters
 */
public record NewPayment(String key, Money amount, String reference, String description, URI back) {}
