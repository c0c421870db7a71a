package org.doorstep.leasehold;

import java.time.LocalDate;
import java.util.List;

/**
 * A letter that reached nobody it was for: for the leasehold team, who see to it.
 *
 * @param kind      of letter, as the record of contacts has it: {@code major-works-bill}
 * @param reference names what it is about: the bill of works, the cost, the consultation
 * @param people    whom the lease names, as an envelope has them; none where it names nobody
 * @param why       {@code no-address}: there is none, or none that they want; {@code given-up}: it could not be handed over for about a day;
 *                  {@code refused}: by the post or the mail; {@code kept-back}: they were to be left alone
 * @param since     the day it was to go, or was given up
 */
public record UnservedLetter(String kind, String reference, String lease, List<String> people, String why, LocalDate since) {

    public UnservedLetter {
        people = List.copyOf(people);
    }
}
