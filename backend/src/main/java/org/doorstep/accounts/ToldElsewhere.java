package org.doorstep.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * What a bank's files tell of money that another door puts on accounts ({@code elsewhere} in the settings of its map, our Direct Debits): counted, on
 * no account, and kept, so that whoever keeps that door holds it against what they know (backend/docs/adr/0097). For Doorstep's own jobs unless it
 * says otherwise, and nothing for anybody else.
 */
public interface ToldElsewhere {

    /** How many without a partner are looked at in one night, the oldest first. */
    int MOST = 5_000;

    /** Lines that are paired with nothing. */
    Mono<List<ElsewhereLine>> open(CurrentUser job);

    /** Which of these names are a line's partner already. */
    Mono<Set<String>> partners(CurrentUser job, Collection<String> names);

    /**
     * A line is what somebody knows of. A name is one line's partner.
     *
     * @param with its name
     * @return false where one of them is paired already
     */
    Mono<Boolean> pair(CurrentUser job, UUID line, String with);

    /** Of which of these days a file has told. */
    Mono<Set<LocalDate>> told(CurrentUser job, Collection<LocalDate> days);

    /** One that is paired with nothing, for the officers for income and leasehold too. */
    Mono<ElsewhereLine> find(CurrentUser user, UUID line);

    /**
     * It is somebody's money after all, who wrote the words that we know such lines by: it waits for its account. For the officers for income and
     * leasehold.
     *
     * @return false where it is paired with something, or not there
     */
    Mono<Boolean> suspend(CurrentUser staff, UUID line);
}
