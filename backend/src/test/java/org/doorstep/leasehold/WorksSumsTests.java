package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.WorksSums.SumCorrected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Works whose sum was told wrongly: the old demand is taken back, the new one sent, and what was agreed goes on. */
@IntegrationTest
class WorksSumsTests {

    private static final CurrentUser.Staff OFFICER = LeaseholdDesk.OFFICER;
    private static final Map<String, String> LESS = Map.of("total", "5400.00", "why", "The scaffold was counted twice");

    @Autowired
    WebTestClient client;

    @Autowired
    WorksSums sums;

    @Autowired
    MajorWorks works;

    @Autowired
    List<Enclosed> enclosed;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    TestClock.Standing clock;

    private Building building;
    private Ledgers.Account account;
    private CurrentUser me;

    @BeforeEach
    void aBuildingWithAnAccountAndACheckedSummary() {
        building = desk.building();
        account = desk.ledgers().account("major-works", building.me().agreement());
        desk.ledgers().account("major-works", building.neighbour().agreement());
        me = LeaseholdDesk.resident(building.me().person());
        desk.rightsAreChecked();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
        desk.rightsAreNotChecked();
    }

    /** 17 March: both bills are sent anew, to be paid four weeks after; the old ones are on the account with their opposites. */
    @Test
    void theOldDemandIsTakenBackAndTheNewOneSentAndTold() {
        var reference = billed();
        assertThat(correct(reference, 1, LESS)).isEqualTo(new SumCorrected.Done(2, List.of()));
        assertThat(desk.entries(account)).containsExactly("major-works 200000 2027-04-14", "reversal -200000 2027-03-17", "major-works 180000 2027-04-14");
        assertThat(desk.ledgers().broken(account)).isZero();
        assertThat(desk.told(building.me().person(), "major-works-bill")).isEqualTo(2);
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/works"))
                .contains("£1,800.00", "In place of our bill of Wednesday 17 March 2027", "£2,000.00: The scaffold was counted twice");
        assertThat(LeaseholdDesk.officersPage(client, "/consultations/" + reference + "/bills"))
                .contains("£5,400.00", "Before we said £6,000.00", building.theirs(), "in place of an earlier one");
        assertThat(sums.of(OFFICER, reference).block().told().orElseThrow()).isEqualTo(new WorksSum.ToldSum(new Money(540_000), 2));
    }

    /** Both letters can be drawn: the first as it was sent, the second says what it is in place of. */
    @Test
    void theLetterSaysWhatItIsInPlaceOf() {
        correct(billed(), 1, LESS);
        var facts = letters();
        assertThat(facts).hasSize(2);
        assertThat(facts.get(0)).contains("£2,000.00").doesNotContain("in place of");
        assertThat(facts.get(1)).contains("£1,800.00", "in place of our bill for £2,000.00 of Wednesday 17 March 2027", "The scaffold was counted twice");
    }

    @Test
    void ofOfficersAtOnceOneIsFirstAndTheOthersHearOfIt() {
        var reference = billed();
        var outcomes = Flux.just("5400.00", "5100.00", "4800.00", "4500.00")
                .flatMap(total -> sums.correct(OFFICER, reference, fields(1, Map.of("total", total, "why", "It was wrong"))).subscribeOn(Schedulers.boundedElastic()))
                .collectList().block();
        assertThat(outcomes).filteredOn(SumCorrected.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(SumCorrected.ChangedMeanwhile.class::isInstance).hasSize(3);
        assertThat(desk.entries(account)).hasSize(3);
        assertThat(desk.ledgers().count("works_bill where taken_back is null and lease = '" + building.mine() + "'")).isEqualTo(1);
        assertThat(works.of(me, building.mine()).block().standing().orElseThrow().balance())
                .isEqualTo(works.of(me, building.mine()).block().bills().getFirst().amount());
    }

    /** Corrections one after the other, each on the sum the officer saw, while others bill and correct. */
    @Test
    void whateverIsDoneAtOnceABillIsAShareOfTheSumThatStands() {
        var reference = billed();
        Flux.range(0, 6).flatMap(i -> (i % 2 == 0 ? works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-01-08"))
                        : sums.of(OFFICER, reference).flatMap(seen -> sums.correct(OFFICER, reference, fields(seen.told().orElseThrow().version(),
                                Map.of("total", (5400 - i * 60) + ".00", "why", "It was wrong")))))
                .subscribeOn(Schedulers.boundedElastic())).blockLast();
        var sum = sums.of(OFFICER, reference).block();
        assertThat(sum.bills()).extracting(WorksSum.SumBill::amount).containsExactlyInAnyOrder(
                new Money(sum.told().orElseThrow().total().pence() / 3), new Money(sum.told().orElseThrow().total().pence() / 2));
        assertThat(desk.ledgers().broken(account)).isZero();
    }

    /** On 2 July three of twelve parts were asked for, 500.01 of 2,000.00; of 1,800.00 1,299.99 are left for nine. */
    @Test
    void aPlanGoesOnWithWhatIsLeft() {
        var reference = billed();
        agreed("one-year");
        clock.set(Instant.parse("2027-07-02T12:00:00Z"));
        assertThat(correct(reference, 1, LESS)).isInstanceOf(SumCorrected.Done.class);
        var plan = works.of(me, building.mine()).block().bills().getFirst().plan().orElseThrow();
        assertThat(plan.state()).isEqualTo("agreed");
        assertThat(plan.parts()).hasSize(9);
        assertThat(plan.parts().getFirst().number()).isEqualTo(4);
        assertThat(plan.parts().getFirst().due()).isEqualTo(LocalDate.of(2027, 8, 1));
        assertThat(plan.parts().stream().map(WorksView.WorksPart::amount).reduce(Money.ZERO, Money::plus)).isEqualTo(new Money(129_999));
        assertThat(works.of(me, building.mine()).block().standing().orElseThrow().behind()).isEqualTo(new Money(50_001));
        assertThat(letters()).last().asString().contains("Your plan to pay over time goes on. The next part is £144.45. Pay it by Sunday 1 August 2027",
                "£1,299.99 of this bill is left to pay, in one part a month until Saturday 1 April 2028", "£500.01 of it was asked for in the parts before")
                .doesNotContain("Pay £1,800.00");
    }

    @Test
    void aProposalThatWaitsIsAnsweredOnTheNewBill() {
        var reference = billed();
        var old = bill();
        works.propose(me, building.mine(), old, Map.of("offer", "one-year")).block();
        correct(reference, 1, LESS);
        assertThat(works.answer(OFFICER, building.mine(), old, Map.of("agree", "yes")).block()).isInstanceOf(MajorWorks.Planned.NotHere.class);
        assertThat(works.proposals(OFFICER).block()).extracting(MajorWorks.Proposal::bill).contains(bill()).doesNotContain(old);
        assertThat(works.answer(OFFICER, building.mine(), bill(), Map.of("agree", "yes")).block()).isInstanceOf(MajorWorks.Planned.Done.class);
        assertThat(letters()).last().asString().as("it was agreed later").contains("Pay £1,800.00 by Wednesday 14 April 2027").doesNotContain("Your plan");
    }

    /** 75.00 came with the first part of 20,000.00; of 18,000.00 it is 67.50. */
    @Test
    void interestOnTooMuchIsLoweredWithIt() {
        var reference = billed("60000.00");
        agreed("ten-years");
        clock.set(Instant.parse("2027-05-02T12:00:00Z"));
        desk.run("leasehold.interest");
        assertThat(desk.faults(account)).isEmpty();
        correct(reference, 1, Map.of("total", "54000.00", "why", "The scaffold was counted twice"));
        assertThat(desk.entries(account)).containsExactly("major-works 2000000 2027-04-14", "major-works 7500 2027-05-01", "reversal -2000000 2027-05-02",
                "major-works 1800000 2027-06-01", "reversal -7500 2027-05-02", "major-works 6750 2027-05-01");
        desk.run("leasehold.interest");
        assertThat(desk.entries(account)).hasSize(6);
        assertThat(desk.faults(account)).as("the interest is on the books by each of its names").isEmpty();
    }

    /** Section 20B: what the first demand asked for was in time; what is added counts from 19 March 2027, when what is posted today is served. */
    @Test
    void moreIsAskedForOnlyWhileTheCostsThatWereLeftOutCanBe() {
        var reference = billed();
        var more = Map.of("total", "6600.00", "why", "The skylight was left out");
        assertThat(fieldOf(correct(reference, 1, more))).isEqualTo("incurred");
        assertThat(correct(reference, 1, more, "incurred", "2025-09-16")).isEqualTo(new SumCorrected.TooLate(LocalDate.of(2027, 3, 14)));
        assertThat(fieldOf(correct(reference, 1, more, "incurred", "2027-03-18"))).isEqualTo("incurred");
        assertThat(fieldOf(correct(reference, 1, more, "incurred", "2025-09-16", "told", "2025-09-15"))).isEqualTo("told");
        assertThat(correct(reference, 1, more, "incurred", "2025-09-16", "told", "2027-03-16")).isEqualTo(new SumCorrected.TooLate(LocalDate.of(2027, 3, 14)));
        assertThat(desk.entries(account)).hasSize(1);
        assertThat(correct(reference, 1, more, "incurred", "2025-09-16", "told", "2027-03-15")).isInstanceOf(SumCorrected.Done.class);
        assertThat(correct(reference, 2, Map.of("total", "6900.00", "why", "And its lock"), "incurred", "2025-09-19")).isInstanceOf(SumCorrected.Done.class);
        assertThat(desk.entries(account)).hasSize(5).last().isEqualTo("major-works 230000 2027-04-14");
    }

    /** "£250 per leaseholder" (LH-4): another sum asks nobody for more, and a bill that asks for the same is not sent again. */
    @Test
    void theCapIsKept() {
        var reference = desk.planned(building, "works");
        desk.moved(reference, 1, Map.of("step", "contract", "on", "2027-01-12", "contractor", "Roofs"));
        works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-01-08")).block();
        assertThat(correct(reference, 1, Map.of("total", "9000.00", "why", "The skylight was left out"))).isEqualTo(new SumCorrected.Done(0, List.of()));
        assertThat(desk.entries(account)).containsExactly("major-works 25000 2027-02-09");
        assertThat(works.of(me, building.mine()).block().bills().getFirst().share()).isEqualTo(new Money(300_000));
        assertThat(correct(reference, 2, Map.of("total", "600.00", "why", "It was pence"))).isEqualTo(new SumCorrected.Done(1, List.of()));
        assertThat(desk.entries(account)).last().isEqualTo("major-works 20000 2027-02-09");
    }

    /** A lease whose account is closed keeps its bill, and the officer hears of it; the same sum told again goes on with what is left. */
    @Test
    void whatCannotBePutRightIsNamedAndGoneOnWith() {
        var reference = billed();
        desk.ledgers().run("update account set closed = '2027-03-01' where id = '" + account.id() + "'");
        assertThat(correct(reference, 1, LESS)).isEqualTo(new SumCorrected.Done(1, List.of(building.mine())));
        desk.ledgers().run("update account set closed = null where id = '" + account.id() + "'");
        assertThat(correct(reference, 2, LESS)).isEqualTo(new SumCorrected.Done(1, List.of()));
        assertThat(correct(reference, 3, LESS)).isInstanceOf(SumCorrected.AsItIs.class);
    }

    @ParameterizedTest
    @CsvSource({"total, ten", "total, -5", "why, ''", "incurred, soon", "told, 2028-01-01"})
    void refusesACorrectionThatCannotBe(String field, String value) {
        assertThat(fieldOf(correct(billed(), 1, LESS, field, value))).isEqualTo(field);
    }

    @Test
    void onlyTheTeamAndOnlyWithACheckedSummary() {
        var reference = desk.consulted(building);
        assertThat(correct(reference, 1, LESS)).isInstanceOf(SumCorrected.NotBilled.class);
        works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-01-08")).block();
        assertThat(sums.correct(me, reference, fields(1, LESS)).block()).isInstanceOf(SumCorrected.NotHere.class);
        assertThat(LeaseholdDesk.status(client, building.me().person(), "/consultations/" + reference + "/bills")).isEqualTo(404);
        desk.rightsAreNotChecked();
        assertThat(correct(reference, 1, LESS)).isInstanceOf(SumCorrected.NoRights.class);
        assertThat(desk.entries(account)).hasSize(1);
    }

    private String billed() {
        return billed("6000.00");
    }

    private String billed(String total) {
        var reference = desk.consulted(building);
        works.bill(OFFICER, reference, Map.of("total", total, "incurred", "2027-01-08")).block();
        return reference;
    }

    private void agreed(String offer) {
        works.propose(me, building.mine(), bill(), Map.of("offer", offer)).block();
        assertThat(works.answer(OFFICER, building.mine(), bill(), Map.of("agree", "yes")).block()).isInstanceOf(MajorWorks.Planned.Done.class);
    }

    private String bill() {
        return works.of(me, building.mine()).block().bills().getFirst().reference();
    }

    private SumCorrected correct(String reference, int version, Map<String, String> fields, String... more) {
        var all = new HashMap<>(fields(version, fields));
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return sums.correct(OFFICER, reference, all).block();
    }

    private static Map<String, String> fields(int version, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", String.valueOf(version));
        return all;
    }

    private static String fieldOf(SumCorrected corrected) {
        return ((SumCorrected.Wrong) corrected).problems().stream().map(Problem::field).findFirst().orElseThrow();
    }

    /** Of every bill, in the order they were sent. */
    private List<String> letters() {
        return desk.ledgers().ids("works_bill where lease = '" + building.mine() + "' order by version").stream().map(this::letter).toList();
    }

    private String letter(UUID bill) {
        return String.join("\n", enclosed.stream().filter(each -> each.kind() == NoticeKind.MAJOR_WORKS_BILL).findFirst().orElseThrow()
                .of(new CurrentUser.System("test"), new Subject("works-bill", bill), building.mine(), Locale.ENGLISH).block().paragraphs());
    }
}
