package org.doorstep.rent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.As;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.accounts.Route;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Accounts with charges and what was posted to them, for the tests of rent; every test has one, by its type. */
@Lazy
public record Charged(WebTestClient client, DatabaseClient database, Accounts accounts, TestClock.Standing clock) {

    private static final CurrentUser JOB = new CurrentUser.System("hms");

    /** A flat as it is charged since April 2025 and since April 2026: £102.00, then £107.82 a week. */
    public static String[] flat(String account) {
        return new String[] {
            account + ",net-rent,90.00,yes,2025-04-07,", account + ",net-rent,94.32,yes,2026-04-06,",
            account + ",heating,12.00,no,2025-04-07,", account + ",grounds,1.50,yes,2026-04-06,"};
    }

    /** Sends charges.csv as the housing system does. */
    public WebTestClient.ResponseSpec send(String... rows) {
        return As.integration(client).post().uri("/api/imports/charges").contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(Stream.concat(Stream.of("account,head,weekly,eligible,from,until"), Stream.of(rows)).collect(Collectors.joining("\n")))
                .exchange();
    }

    public void taken(String... rows) {
        var answer = send(rows).expectBody(String.class).returnResult();
        assertThat(answer.getStatus().value()).as(answer.getResponseBody()).isEqualTo(200);
    }

    /** Posts a week's rent on its own day, at noon. */
    public void debit(Ledgers.Account account, String day, long pence) {
        on(day, NewEntry.charge(EntryType.RENT, Money.ofPence(pence), LocalDate.parse(day), "rent-test", account.reference() + ":" + day), account);
    }

    public void pay(Ledgers.Account account, String day, long pence, Route route) {
        on(day, NewEntry.payment(route, Money.ofPence(pence), LocalDate.parse(day), "rent-test", account.reference() + ":paid:" + day), account);
    }

    private void on(String day, NewEntry entry, Ledgers.Account account) {
        var now = clock.instant();
        clock.set(Instant.parse(day + "T12:00:00Z"));
        assertThat(accounts.post(JOB, account.id(), entry).block()).isInstanceOf(PostOutcome.Posted.class);
        clock.set(now);
    }

    /** Accounts are kept for ever and their tests share them: what was charged on those before is none of this one's. */
    public void nothingOfOthers() {
        Stream.of("rent_breakdown", "rent_start", "rent_notice", "rent_review", "rent_difference", "rent_served_notice", "rent_charge")
                .forEach(table -> database.sql("delete from " + table).fetch().rowsUpdated().block());
        database.sql("delete from scheduled_tasks where task_name like 'rent.change-%' or task_name = 'rent.year-notices'").fetch().rowsUpdated().block();
    }
}
