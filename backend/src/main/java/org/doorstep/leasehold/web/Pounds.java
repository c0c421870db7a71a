package org.doorstep.leasehold.web;

import org.doorstep.kernel.Money;

/** Money as these pages write it: £1,204.20, and -£12.00 for a credit. */
final class Pounds {

    private static final String THOUSANDS = "(?<=\\d)(?=(\\d{3})+\\.)";

    private Pounds() {}

    static String of(Money money) {
        return (money.inCredit() ? "-" : "") + "£" + money.size().plain().replaceAll(THOUSANDS, ",");
    }
}
