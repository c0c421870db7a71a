package org.doorstep.arrears;

import java.util.HashMap;
import java.util.Map;

/** What a debtor of the tests and an officer write about a plan. */
record PlanForm(Debtor debtor) {

    static Map<String, String> income() {
        return Map.of("per", "week", "wages", "about £213.57", "child", "25,60");
    }

    static Map<String, String> spending() {
        return Map.of("rent", "100", "food", "80", "phone", "none");
    }

    static Map<String, String> terms(String amount) {
        return Map.of("amount", amount, "every", "week", "first-day", "22", "first-month", "january", "first-year", "2027");
    }

    /** They type it all and send it. */
    void propose() {
        debtor.send(debtor.browser(), debtor.page() + "/plan/money-in", income()).expectStatus().isSeeOther();
        debtor.send(debtor.browser(), debtor.page() + "/plan/money-out", spending()).expectStatus().isSeeOther();
        debtor.send(debtor.browser(), debtor.page() + "/plan/amount", terms("10")).expectStatus().isSeeOther()
                .expectHeader().valueEquals("Location", debtor.page() + "/plan/check");
        debtor.send(debtor.browser(), debtor.page() + "/plan/check", Map.of()).expectStatus().isSeeOther().expectHeader().valueEquals("Location", debtor.page() + "/plan");
    }

    /** An officer's answer to the plan they read. */
    Map<String, String> answer(String which, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("plan", debtor.plan("id"));
        fields.put("answer", which);
        return fields;
    }

    /** What whoever proposed it says of the offer they read. */
    Map<String, String> take(String yesOrNo) {
        return Map.of("take", yesOrNo, "plan", debtor.plan("id"));
    }
}
