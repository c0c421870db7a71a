package org.doorstep.home;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.doorstep.accounts.AccountCard;
import org.doorstep.arrears.ArrearsLine;
import org.doorstep.leasehold.ConsultationCard;
import org.doorstep.repairs.RepairCard;

/**
 * A resident's first page.
 *
 * @param name    to greet them by
 * @param homes   the agreements they hold today
 * @param repairs those under way, with what happens next
 * @param accounts what they owe or have in credit, rent first
 * @param arrears of each account that is behind, what happens next
 * @param consultations about their building, which they can answer now and have not; the one that closes first comes first
 */
public record HomeView(
        String name, List<HomeCard> homes, List<RepairCard> repairs, List<AccountCard> accounts, List<ArrearsLine> arrears, List<ConsultationCard> consultations) {

    private static final Set<String> LEASES = Set.of("lease", "shared-ownership");

    public HomeView {
        homes = List.copyOf(homes);
        repairs = List.copyOf(repairs);
        accounts = List.copyOf(accounts);
        arrears = List.copyOf(arrears);
        consultations = List.copyOf(consultations);
    }

    /** @param kind of agreement, as JSON names it */
    public record HomeCard(UUID agreement, String reference, String kind, String address) {

        /** Whether service charges are paid for it. */
        boolean leased() {
            return LEASES.contains(kind);
        }
    }

    /** Whether they hold or act for a lease, which service charges are paid for. */
    public boolean leases() {
        return homes.stream().anyMatch(HomeCard::leased);
    }
}
