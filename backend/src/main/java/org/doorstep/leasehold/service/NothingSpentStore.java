package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.doorstep.leasehold.Bills.Unexplained;
import reactor.core.publisher.Mono;

/** Keeps of what heads of a year the team said that nothing was spent. */
public interface NothingSpentStore {

    /**
     * Schedules' years whose statement is out with heads that money was asked for in advance and that have no invoice, by name; those somebody said it of are left out.
     *
     * @param from statements that went out before are the system before's
     */
    Mono<List<Unexplained>> unexplained(LocalDate from);

    /** @return the schedule by its inner id; empty when each of these heads has an invoice, or it was said of it before */
    Mono<UUID> say(String schedule, int year, Collection<String> heads, String by, Instant at);
}
