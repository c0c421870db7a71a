package org.doorstep.arrears.web;

import java.util.List;

import org.doorstep.platform.web.PageContext;

/**
 * Somebody who advises on debts, costs nothing and is not us.
 *
 * @param phone as it is read out
 */
public record Adviser(String name, String phone) {

    static List<Adviser> all(PageContext page) {
        return List.of(new Adviser(page.t("arrears.help.stepchange"), "0800 138 1111"), new Adviser(page.t("arrears.help.debtline"), "0808 808 4000"),
                new Adviser(page.t("arrears.help.citizens"), "0800 240 4420"));
    }

    /** As it is dialled. */
    public String dials() {
        return phone.replace(" ", "");
    }
}
