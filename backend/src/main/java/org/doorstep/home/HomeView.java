package org.doorstep.home;

import java.util.List;
import java.util.UUID;

import org.doorstep.accounts.AccountCard;
import org.doorstep.arrears.ArrearsLine;
import org.doorstep.repairs.RepairCard;

/**
 * A resident's first page.
 *
 * @param name    to greet them by
 * @param homes   the agreements they hold today
 * @param repairs those under way, with what happens next
 * @param accounts what they owe or have in credit, rent first
 * @param arrears of each account that is behind, what happens next
 */
public record HomeView(String name, List<HomeCard> homes, List<RepairCard> repairs, List<AccountCard> accounts, List<ArrearsLine> arrears) {

    public HomeView {
        homes = List.copyOf(homes);
        repairs = List.copyOf(repairs);
        accounts = List.copyOf(accounts);
        arrears = List.copyOf(arrears);
    }

    /** @param kind of agreement, as JSON names it */
    public record HomeCard(UUID agreement, String reference, String kind, String address) {}
}
