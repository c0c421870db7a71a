package org.doorstep.rent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.Ledgers;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.events.NoticeSettled;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.spi.Events;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The change of Monday 5 April 2027: everybody whose charge changes is told, once, by a letter with its figures. */
@IntegrationTest
class ReviewTests {

    private static final String DAY = "2027-04-05";

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    Accounts accounts;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    DueJobs jobs;

    private Ledgers ledgers;
    private Register register;
    @Autowired
    Charged charged;
    @Autowired
    Desk desk;
    @Autowired
    Events events;
    private Register.Household household;
    private Ledgers.Account account;

    @BeforeEach
    void aRentThatRises() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        register = new Register(database);
        charged.nothingOfOthers();
        household = register.tenant();
        account = ledgers.rent(household.agreement());
        charged.taken(Charged.flat(account.reference()));
        charged.taken(account.reference() + ",net-rent,98.00,yes,2027-04-05,");
    }

    @AfterEach
    void backToTuesday() {
        charged.nothingOfOthers();
        clock.set(TestClock.START);
    }

    @Test
    void tellsEverybodyOnceWithOldAndNewAmounts() {
        assertThat(desk.page()).contains("From Monday 5 April 2027", "1 account is charged a different amount",
                "Secure tenancy: 1. Their letters have to leave by", "Thursday 4 March 2027", "Tell 1 account of the change");
        assertThat(desk.announce(DAY)).isEqualTo(303);
        jobs.runAt(clock.instant());
        assertThat(desk.announce(DAY)).isEqualTo(303);
        jobs.runAt(clock.instant());

        assertThat(ledgers.count("contact where person = '" + household.person() + "' and kind = 'charge-changes'")).isEqualTo(1);
        assertThat(ledgers.count("rent_notice")).isEqualTo(1);
        assertThat(desk.page()).contains("1 account was told.", "Everybody was told by").doesNotContain("Tell 1 account");
        assertThat(letter()).startsWith("%PDF");
    }

    @Test
    void keepsWhatTheChartersPromiseOfItByTheDayTheLetterIsThere() {
        desk.tells(DAY);

        assertThat(promises()).containsExactly("national.rent.increase-secure kept 2027-03-08", "nph.rent.breakdown-yearly open 2028-01-12");
        assertThat(ledgers.count("promise where subject_id = '" + account.id() + "' and standard = 'national.rent.increase-secure'"
                + " and (stopped_at at time zone 'Europe/London')::date = '2027-01-14'")).as("told on Tuesday, there on Thursday").isEqualTo(1);
    }

    @Test
    void saysByWhenLettersHaveToLeaveBeforeAnyChargesCame() {
        charged.nothingOfOthers();
        assertThat(desk.page()).contains("No new charges for this day have come yet. The first letters have to leave by", "Wednesday 3 March 2027");
    }

    /** Nobody can write to them: they were not told, whatever was pressed. Once somebody can, the next letter is the notice. */
    @Test
    void aLetterThatDoesNotLeaveTheHouseIsNoNotice() {
        ledgers.run("update agreement set lives_there = false where id = '" + household.agreement() + "'");
        desk.tells(DAY);

        assertThat(desk.page()).contains("0 accounts were told.", "1 account cannot be told.", "Its letter did not leave the house", "Tell 1 account")
                .doesNotContain("Everybody was told");
        assertThat(promises()).as("no breakdown was sent").containsExactly("national.rent.increase-secure open 2027-03-08");
        assertThat(page()).doesNotContain("What you pay changes");
        ledgers.run("update agreement set lives_there = true where id = '" + household.agreement() + "'");
        desk.tells(DAY);

        assertThat(ledgers.count("rent_notice")).isEqualTo(2);
        assertThat(desk.page()).contains("1 account was told.", "Everybody was told by").doesNotContain("cannot be told");
        assertThat(promises()).contains("national.rent.increase-secure kept 2027-03-08");
        assertThat(page()).contains("What you pay changes on Monday 5 April 2027");
    }

    @Test
    void whoseLetterDidNotLeaveIsTooLateOnceNoOtherCanHelp() {
        ledgers.run("update agreement set lives_there = false where id = '" + household.agreement() + "'");
        desk.tells(DAY);
        clock.set(Instant.parse("2027-03-05T09:00:00Z"));

        assertThat(desk.page()).contains("1 account cannot be told.", "It is too late").doesNotContain("Its letter did not leave the house", "Tell 1 account");
        assertThat(desk.announce(DAY)).isEqualTo(409);
    }

    /** Its letter leaves when the one it went to holds the home no more, or holds it with somebody who was told nothing. */
    @Test
    void aChangeIsToldOnceEachOfThoseWhoHoldTheHomeByThenWasToldOfIt() {
        desk.tells(DAY);
        var joint = register.jointWith(household);
        leftOnlyNow();
        assertThat(desk.page()).contains("1 account cannot be told.", "Tell 1 account").doesNotContain("have not left yet", "Everybody was told");

        register.leaves(joint, household);
        leftOnlyNow();
        assertThat(desk.page()).contains("1 account was told.", "Everybody was told by");
        register.jointWith(household);
        register.leaves(household.person(), household);
        leftOnlyNow();
        assertThat(desk.page()).contains("1 account cannot be told.", "Tell 1 account").doesNotContain("have not left yet");
    }

    /** The print house says so of a letter of which nothing was known yet. */
    private void leftOnlyNow() {
        ledgers.run("update rent_notice set served_on = null, failed = false");
        var notice = database.sql("select id from rent_notice").map(row -> row.get("id", UUID.class)).one().block();
        events.publish(new NoticeSettled(notice, NoticeKind.CHARGE_CHANGES.code(), "rent-notice", notice)).block();
        jobs.runAt(clock.instant());
    }

    /** The print house was away for a week: the law wanted it there on 8 March. */
    @Test
    void aLetterThatIsThereTooLateIsNoNotice() {
        desk.tells(DAY);
        ledgers.run("update rent_notice set served_on = '2027-03-09'");
        clock.set(Instant.parse("2027-03-10T09:00:00Z"));

        assertThat(desk.page()).contains("1 account cannot be told.", "It is too late").doesNotContain("Everybody was told");
        assertThat(page()).doesNotContain("What you pay changes");
        ledgers.run("update rent_notice set served_on = '2027-03-08'");
        assertThat(page()).contains("What you pay changes");
    }

    @Test
    void aLetterThatIsOnItsWayHasToldNobodyYet() {
        desk.tells(DAY);
        ledgers.run("update rent_notice set served_on = null");

        assertThat(desk.page()).contains("The letters of 1 account have not left yet.", "0 accounts were told.").doesNotContain("Everybody was told", "Tell 1 account");
    }

    @Test
    void showsTheChangeOnceItWasToldWhateverElseChangesBefore() {
        charged.taken(account.reference() + ",furniture,5.00,no,2025-04-07,2027-01-31");
        assertThat(page()).doesNotContain("What you pay changes");
        desk.tells(DAY);

        assertThat(page()).contains("What you pay changes on Monday 5 April 2027", "You pay £107.82 a week until then, and £111.50 a week after.", "£98.00");
    }

    @Test
    void eachJointTenantIsToldAndWhoeverHasLeftOrIsLeavingIsNot() {
        register.jointWith(household);
        var over = ledgers.rent(register.tenant().agreement());
        charged.taken(over.reference() + ",net-rent,50.00,yes,2025-04-07,", over.reference() + ",net-rent,51.00,yes,2027-04-05,");
        ledgers.run("update agreement set ended = '2026-12-31' where id = (select agreement from account where id = '" + over.id() + "')");
        var leaving = ledgers.rent(register.tenant().agreement());
        charged.taken(leaving.reference() + ",net-rent,50.00,yes,2025-04-07,2027-04-04");
        var coming = ledgers.rent(register.tenant().agreement());
        charged.taken(coming.reference() + ",net-rent,50.00,yes,2027-04-05,");
        desk.tells(DAY);

        assertThat(ledgers.count("contact where kind = 'charge-changes' and subject_id in (select id from rent_notice)")).isEqualTo(2);
        assertThat(ledgers.count("rent_notice")).isEqualTo(1);
        assertThat(desk.page()).contains("1 account cannot be told.", over.reference(), "Nobody holds its agreement today")
                .doesNotContain("Everybody was told", leaving.reference(), coming.reference());
    }

    /** One of the page cannot be told until somebody puts something right: the others are told meanwhile, and nobody twice. */
    @Test
    void goesOnWhereItWasStopped() {
        var all = IntStream.range(0, 4).mapToObj(_ -> another()).toList();
        database.sql("""
                create or replace function refuse() returns trigger language plpgsql as $$ begin
                    if new.account = '%s' then raise exception 'not this one'; end if; return new; end $$""".formatted(all.get(1).id())).then().block();
        database.sql("create trigger refuse before insert on rent_notice for each row execute function refuse()").then().block();
        try {
            desk.tells(DAY);
        } finally {
            database.sql("drop trigger refuse on rent_notice").then().block();
        }
        assertThat(ledgers.count("rent_notice")).isEqualTo(4);
        assertThat(desk.page()).contains("4 accounts were told.", "Tell 1 account of the change").doesNotContain("Everybody was told");

        clock.set(clock.instant().plus(Duration.ofHours(2)));
        jobs.runAt(clock.instant());
        assertThat(ledgers.count("rent_notice")).isEqualTo(5);
        assertThat(ledgers.count("contact where kind = 'charge-changes' and subject_id in (select id from rent_notice)")).isEqualTo(5);
    }

    @Test
    void refusesWhenALetterWouldNoLongerComeInTime() {
        clock.set(Instant.parse("2027-03-05T09:00:00Z"));
        assertThat(desk.announce(DAY)).as("the law wants it there on Monday").isEqualTo(409);
        As.officer(client, "income").put().uri("/api/rent-reviews/" + DAY + "/notices").exchange().expectStatus().isEqualTo(409)
                .expectBody(String.class).value(body -> assertThat(body).contains("had to leave sooner"));
        assertThat(ledgers.count("rent_notice")).isZero();
        clock.set(Instant.parse("2027-03-04T16:00:00Z"));
        assertThat(desk.announce(DAY)).isEqualTo(303);
    }

    /** Each by the law of their own agreement: the assured are too late by a day, the licence has no limit. */
    @Test
    void tellsWhoeverCanBeToldInTimeAndListsTheOthers() {
        var assured = of("assured");
        ledgers.run("update agreement set rent_clause = true where id = (select agreement from account where id = '" + assured.id() + "')");
        of("temporary");
        clock.set(Instant.parse("2027-03-04T09:00:00Z"));
        assertThat(desk.page()).contains("Assured tenancy: 1. Their letters have to leave by", "Wednesday 3 March 2027", "1 account cannot be told.",
                assured.reference(), "It is too late", "Temporary accommodation (licence): 1. No rule here says", "Tell 2 accounts of the change");
        desk.tells(DAY);

        assertThat(ledgers.count("rent_notice")).isEqualTo(2);
        assertThat(desk.page()).contains("2 accounts were told.", "1 account cannot be told.").doesNotContain("Everybody was told");
    }

    /** Consumer prices to September 2027 are no setting of the tests. */
    @Test
    void wantsAReasonWhileNobodyKnowsByHowMuchRentsMayRise() {
        clock.set(Instant.parse("2028-01-11T09:30:00Z"));
        charged.taken(account.reference() + ",net-rent,99.00,yes,2028-04-03,");
        assertThat(desk.page()).contains("1 net rent rises. Say how you know that it may", "How you know by how much net rents may rise on Monday 3 April 2028");
        assertThat(desk.announce("2028-04-03")).isEqualTo(409);
        assertThat(desk.announce("2028-04-03", "CPI was 2.1 per cent, out on 20 October 2027")).isEqualTo(303);
    }

    @Test
    void goesByPostHoweverSomebodyPrefersToBeToldAndThatWayToo() {
        ledgers.run("update person set channel = 'email', email = 'test@example.org' where reference = '" + household.person() + "'");
        desk.tells(DAY);

        assertThat(database.sql("select string_agg(m.channel, ' ' order by m.channel) as channels from message m join contact c on c.id = m.contact_id where c.person = $1")
                .bind(0, household.person()).map(row -> row.get("channels", String.class)).one().block()).isEqualTo("email inbox letter");
    }

    @Test
    void isForThoseWhoAnswerForTheIncome() {
        assertThat(Desk.sent(As.residentPages(client, household.person()), DAY, "")).isEqualTo(404);
        assertThat(Desk.sent(As.staffPages(client, Role.OFFICER, Role.MANAGER), DAY, "")).isEqualTo(404);
        assertThat(Desk.sent(As.officerPages(client, "leasehold"), DAY, "")).isEqualTo(404);
        assertThat(Desk.page(As.staffPages(client, Role.OFFICER, Role.MANAGER))).contains("1 account is charged a different amount").doesNotContain("Tell 1 account");
        assertThat(desk.announce("2027-04-12")).isEqualTo(404);
        assertThat(desk.announce("2027-04-01")).isEqualTo(404);
        assertThat(desk.announce("soon")).isEqualTo(404);
        assertThat(desk.announce("+999999999-12-31")).isEqualTo(404);
        As.resident(client, household.person()).put().uri("/api/rent-reviews/" + DAY + "/notices").exchange().expectStatus().isNotFound();
        As.resident(client, household.person()).get().uri("/api/rent-reviews").exchange().expectStatus().isNotFound();
        As.officer(client, "income").get().uri("/api/rent-reviews").exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.plans[0].changesOn").isEqualTo(DAY).jsonPath("$.plans[0].letters[0].toTell").isEqualTo(1);
        As.officer(client, "income").put().uri("/api/rent-reviews/" + DAY + "/notices").exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.accounts").isEqualTo(1);
    }

    private Ledgers.Account another() {
        return of("secure");
    }

    private Ledgers.Account of(String kind) {
        var other = ledgers.rent(register.household(kind, null).agreement());
        charged.taken(other.reference() + ",net-rent,90.00,yes,2026-04-06,", other.reference() + ",net-rent,93.00,yes,2027-04-05,");
        return other;
    }

    private String page() {
        return As.residentPages(client, household.person()).get().uri("/rent/" + account.reference()).accept(MediaType.TEXT_HTML).exchange()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    private String letter() {
        var contact = database.sql("select id from contact where person = $1 and kind = 'charge-changes'").bind(0, household.person())
                .map(row -> row.get("id", UUID.class)).one().block();
        return new String(As.residentPages(client, household.person()).get().uri("/letters/" + contact).exchange().expectStatus().isOk()
                .expectBody().returnResult().getResponseBody(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private List<String> promises() {
        return database.sql("select standard || ' ' || state || ' ' || (due at time zone 'Europe/London')::date as kept from promise where subject_id = $1 order by standard")
                .bind(0, account.id()).map(row -> row.get("kept", String.class)).all().collectList().block();
    }
}
