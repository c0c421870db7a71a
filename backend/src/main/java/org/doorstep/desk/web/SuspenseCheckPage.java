package org.doorstep.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.SuspenseLine;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.residents.Party;
import org.doorstep.residents.PartyRole;

/**
 * The account that a line is to go on, to be compared with what was sent.
 *
 * @param rows    the line, whose account it is and what it would owe
 * @param account its number
 */
public record SuspenseCheckPage(String line, List<Row> rows, String account, String back) {

    /** @param parties whom its agreement names today; none where it is over */
    static SuspenseCheckPage of(PageContext page, SuspenseLine line, AccountCard account, List<Party> parties) {
        var rows = new ArrayList<>(List.of(
                Row.of(page.t("desk.suspense.check.line"), SuspensePage.title(page, line.amount())),
                Row.of(page.t("desk.suspense.account"), SuspensePage.written(page, line)),
                Row.of(page.t("desk.suspense.check.account"), account.reference() + ", " + page.t("accounts.kind." + account.kind().code()))));
        var holders = parties.stream().filter(party -> party.role() == PartyRole.HOLDER).map(party -> party.person().name()).collect(Collectors.joining(", "));
        rows.add(Row.of(page.t("desk.suspense.check.whose"), holders.isEmpty() ? page.t("desk.suspense.check.over") : holders));
        account.address().ifPresent(address -> rows.add(Row.of(page.t("desk.suspense.check.home"), address.oneLine())));
        account.closed().ifPresent(day -> rows.add(Row.of(page.t("desk.suspense.check.closed"), page.date(day))));
        rows.add(Row.of(page.t("desk.suspense.check.now"), page.balance(account.balance())));
        rows.add(Row.of(page.t("desk.suspense.check.after"), page.balance(account.balance().plus(line.amount()))));
        return new SuspenseCheckPage(line.id().toString(), rows, account.reference(), SuspensePage.from(line.id()));
    }
}
