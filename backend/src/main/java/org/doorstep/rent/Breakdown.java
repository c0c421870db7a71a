package org.doorstep.rent;

import java.util.Optional;
import org.doorstep.kernel.Money;

/**
 * What one head costs each week, beside what it cost before.
 *
 * @param now      empty when it is no longer charged
 * @param before   empty when it was not charged then
 * @param eligible whether benefit for housing costs counts it
 */
public record Breakdown(Head head, Optional<Money> now, Optional<Money> before, boolean eligible) {}
