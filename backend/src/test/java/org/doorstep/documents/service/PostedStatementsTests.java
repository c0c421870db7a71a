package org.doorstep.documents.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.Route;
import org.doorstep.contact.gateway.Outgoing;
import org.doorstep.contact.model.Channel;
import org.doorstep.documents.Documents;
import org.doorstep.documents.Folder;
import org.doorstep.documents.Form;
import org.doorstep.documents.Variant;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.local.LocalOutbox;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.pdf.PdfCheck;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whoever is told by post holds the statement itself in their hands, as they can read it. */
@IntegrationTest
class PostedStatementsTests {

    private static final CurrentUser JOB = new CurrentUser.System("rent");

    @Autowired
    DatabaseClient database;
    @Autowired
    Accounts accounts;
    @Autowired
    Documents documents;
    @Autowired
    Shelf shelf;
    @Autowired
    TellReady telling;
    @Autowired
    LocalOutbox outbox;
    @Autowired
    DueJobs jobs;
    @Autowired
    TestClock.Standing clock;

    private Register.Household household;
    private Ledgers.Account account;

    @BeforeEach
    void somebodyOwesFourPoundsTwenty() {
        household = new Register(database).tenant();
        account = new Ledgers(database).rent(household.agreement());
        clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        accounts.post(JOB, account.id(), NewEntry.charge(EntryType.RENT, Money.ofPence(110_420), LocalDate.of(2027, 1, 4), "rent", UUID.randomUUID().toString())).block();
        clock.set(Instant.parse("2027-01-08T09:00:00Z"));
        accounts.post(JOB, account.id(), NewEntry.payment(Route.CASH_CARD, Money.ofPence(110_000), LocalDate.of(2027, 1, 7), "shop", UUID.randomUUID().toString())).block();
        clock.set(TestClock.START);
        jobs.runAt(clock.instant());
        outbox.clear();
    }

    @Test
    void isInTheLetterOfWhoeverAskedForPost() {
        reads(household.person(), "letter", "standard", "en");
        tell();
        var letter = letter(household.person());
        PdfCheck.assertAccessible(letter.pdf(), "en", "Your statement is ready");
        assertThat(text(letter)).contains("1 High Street", "From Friday 1 January 2027 to Sunday 10 January 2027", "What was charged and paid",
                "£1,104.20 £1,104.20", "\u2212£1,100.00", "You owe £4.20", account.reference(), "Card payments show at once.")
                .doesNotContain("if you want it on paper");
    }

    @Test
    void isInLargePrintForWhoeverReadsThat() {
        reads(household.person(), "email", "large-print", "en");
        tell();
        var letter = letter(household.person());
        PdfCheck.assertAccessible(letter.pdf(), "en", "Your statement is ready");
        assertThat(PdfCheck.smallestLetters(letter.pdf())).isGreaterThanOrEqualTo(18f);
        assertThat(text(letter)).contains("You owe £4.20");
    }

    @Test
    void isWordsAloneForWhoeverReadsWithTheirFingersOrEars() {
        for (var format : List.of("braille", "audio")) {
            somebodyOwesFourPoundsTwenty();
            reads(household.person(), "email", format, "en");
            tell();
            assertThat(letter(household.person()).plainText()).as(format).contains("Monday 4 January 2027: Rent; £1,104.20; £1,104.20",
                    "At the end of Sunday 10 January 2027: You owe £4.20").doesNotContain("<");
        }
    }

    @Test
    void goesToEachJointHolderInTheirOwnWay() {
        var other = new Register(database).jointWith(household);
        reads(household.person(), "letter", "standard", "en");
        tell();
        assertThat(letter(household.person()).plainText()).contains("You owe £4.20");
        assertThat(outbox.all()).anySatisfy(sent -> {
            assertThat(sent.message().to().person()).isEqualTo(other);
            assertThat(sent.channel()).isEqualTo(Channel.TEXT);
            assertThat(sent.message().letter()).isEmpty();
        });
    }

    /** A letter that is half in one language is read out as nonsense. */
    @Test
    void isAllInEnglishWhereALanguageHasNoWordsYet() {
        reads(household.person(), "letter", "standard", "pl");
        tell();
        PdfCheck.assertAccessible(letter(household.person()).pdf(), "en-GB", "Your statement is ready");
    }

    /** As a quarter's run does once it made one. */
    private void tell() {
        documents.statement(new CurrentUser.Resident("login", household.person()), account.reference(), days(), new Form(Locale.UK, Variant.STANDARD)).block();
        var id = database.sql("select id from document where subject = $1").bind(0, account.reference()).mapValue(UUID.class).one().block();
        telling.tell(shelf.find(Folder.account(account.reference()), id).block()).block();
        jobs.runAt(clock.instant());
    }

    private static Period days() {
        return new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 10));
    }

    private Outgoing.Letter letter(String person) {
        assertThat(outbox.all()).filteredOn(sent -> sent.message().to().person().equals(person)).singleElement()
                .satisfies(sent -> assertThat(sent.channel()).isEqualTo(Channel.LETTER));
        return outbox.all().stream().filter(sent -> sent.message().to().person().equals(person)).findFirst().orElseThrow().message().letter().orElseThrow();
    }

    private void reads(String person, String channel, String format, String language) {
        database.sql("""
                        update person set channel = $2, format = $3, language = $4, email = 'reader@example.org', post_line1 = '1 High Street',
                            post_town = 'Northampton', post_code = 'NN1 1AA' where reference = $1""")
                .bind(0, person).bind(1, channel).bind(2, format).bind(3, language).fetch().rowsUpdated().block();
    }

    /** On one line: where it breaks is the layout's. */
    private static String text(Outgoing.Letter letter) {
        return PdfCheck.textOf(letter.pdf()).replaceAll("\\s+", " ").replace("\u2212 ", "\u2212");
    }
}
