package org.doorstep.leasehold.web;

import org.doorstep.leasehold.MajorWorks;

/** Which sentence both doors say of works. */
final class WorksWords {

    private WorksWords() {}

    static String saidBefore(MajorWorks.Billing.SaidBefore before) {
        return before.field().equals("told") ? "leasehold.works.said-told" : "leasehold.works.said-first";
    }
}
