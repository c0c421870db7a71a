package org.doorstep.leasehold;

import java.time.LocalDate;
import java.util.List;

import org.doorstep.residents.PartyRole;

/**
 * One lease, for whoever may open it.
 *
 * @param card        the lease and its years
 * @param started     its first day for those who hold it now
 * @param livesThere  whether they live in the home
 * @param letters     where letters go; residents see their own address, staff everybody's whom the lease names
 */
public record LeaseView(LeaseCard card, LocalDate started, boolean livesThere, List<LettersTo> letters) {

    public LeaseView {
        letters = List.copyOf(letters);
    }

    /** @param address a line each; none where no address is known */
    public record LettersTo(String name, PartyRole role, List<String> address) {

        public LettersTo {
            address = List.copyOf(address);
        }
    }
}
