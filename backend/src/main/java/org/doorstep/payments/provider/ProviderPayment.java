package org.doorstep.payments.provider;

import java.util.Optional;

import org.doorstep.payments.NextPage;
import org.doorstep.payments.model.Said;

/**
 * A payment as the provider has it. Nothing of the card, which its answer also tells, is taken from it.
 *
 * @param said what matters for our books
 * @param next where to go on, while it is not finished
 */
public record ProviderPayment(String paymentId, Said said, Optional<NextPage> next) {}
