package org.doorstep.directdebit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.MoneyFiles;
import org.doorstep.accounts.TakeBacks;
import org.doorstep.accounts.service.ProofStore;
import org.doorstep.directdebit.BankDoubts.Doubt;
import org.doorstep.directdebit.BankDoubts.Outcome;
import org.doorstep.imports.ImportOutcome.Taken;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Each night the bank's own lines are held against our files: money that never came, and money that went back, is found by somebody. */
@IntegrationTest
class BankProofTests {

    private static final CurrentUser INES = officer("login-ines", "Ines Roe");
    private static final CurrentUser OMAR = officer("login-omar", "Omar Sy");

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    @Qualifier("directDebitHealth")
    ReactiveHealthIndicator health;
    @Autowired
    Payer.Tools tools;
    @Autowired
    BankDoubts doubts;
    @Autowired
    TakeBacks takeBacks;
    @Autowired
    MoneyFiles files;
    @Autowired
    Imports imports;
    @Autowired
    ProofStore proofs;

    private Ledgers ledgers;
    private Payer payer;

    private static CurrentUser officer(String login, String name) {
        return new CurrentUser.Staff(login, name, Set.of(Role.OFFICER), Set.of("income"), Optional.empty());
    }

    /** Money that moved on Wednesday 27 January 2027, and is on its account. */
    @BeforeEach
    void aFileIsHandedInAndPosted() {
        tools.clean();
        ledgers = new Ledgers(database);
        ledgers.run("delete from receipt_days");
        ledgers.run("delete from receipt_until");
        payer = tools.tenant().setsUp("104.20", "27");
        tools.mornings("2027-01-13", "2027-01-25", "2027-01-27");
        assertThat(payer.balance()).isEqualTo(-10_420);
    }

    @AfterEach
    void nothingOfItWaits() {
        tools.clean();
        ledgers.run("""
                update suspense set cleared_by = 'test', cleared_at = at, reference = right(id::text, 17) where cleared_at is null
                and batch in (select id from ledger_batch where name like 'bank-statement/%')""");
        ledgers.run("update receipt_back set state = 'dropped' where state = 'wanted'");
    }

    @Test
    void matchesAFilesMoneyAndWhatCameBack() {
        bank("2027-01-28", "27/01/2027,BGC,CONTRA,104.20,");
        arudd();
        bank("2027-01-30", "29/01/2027,DDR,%s,,104.20".formatted(payer.account().reference()));
        proves("2027-02-10");
        assertThat(open()).isEmpty();
        assertThat(database.sql("select paired_with from elsewhere_line order by posted").mapValue(String.class).all().collectList().block())
                .containsExactly("run:2027-01-25", "collection:" + tools.one("select id from direct_debit_line where state = 'unpaid'"));
        assertThat(details()).contains("unmatched=0");
    }

    @Test
    void findsAFileWhoseMoneyNeverCame() {
        proves("2027-02-02");
        assertThat(open()).as("no file of the bank has told of its day").isEmpty();
        bank("2027-01-28", nobodys());
        proves("2027-02-01");
        assertThat(open()).as("three working days are not over").isEmpty();
        proves("2027-02-02");
        assertThat(open()).extracting(Doubt::what).containsExactly("not-come");
        assertThat(details()).contains("unmatched=1");
        assertThat(health.health().block().getStatus().getCode()).isEqualTo("WARNING");
        assertThat(page("/direct-debit-runs")).contains("Money that the bank does not bear out", "/direct-debit-money");
        assertThat(page("/direct-debit-money")).contains("The money of a file never came", "£104.20", "Wednesday 27 January 2027");
        assertThat(page(address())).contains("/direct-debit-runs/2027-01-25/refused", "Monday 25 January 2027");

        bank("2027-02-02", "28/01/2027,BGC,CONTRA,104.20,");
        proves("2027-02-03");
        assertThat(open()).as("it came after all").isEmpty();
        assertThat(details()).contains("unmatched=0");
    }

    @Test
    void findsWhatAPayersBankTookBackUntilOfficersHaveTakenItOffTheAccount() {
        bank("2027-01-28", "27/01/2027,BGC,CONTRA,104.20,");
        bank("2027-01-30", "29/01/2027,DDR,Ref %s,,104.20".formatted(payer.reference()));
        proves("2027-02-04");
        assertThat(open()).extracting(Doubt::what).containsExactly("paid-out");
        assertThat(page(address())).contains("/accounts/" + payer.account().reference() + "/entries/1", "Ref " + payer.reference());

        takeBacks.takeBack(INES, payer.account().reference(), 1, "The bank took it back").block();
        var wanted = takeBacks.find(OMAR, payer.account().reference(), 1).block().wanted().orElseThrow().id();
        takeBacks.second(OMAR, payer.account().reference(), 1, wanted, true).block();
        tools.jobs().runAt(clock.instant());
        proves("2027-02-05");
        assertThat(open()).isEmpty();
        assertThat(payer.balance()).isZero();
        assertThat(ledgers.count("elsewhere_line where paired_with like 'collection:%'")).isOne();
    }

    /** Two people pay the same rent. */
    @Test
    void takesNoneForAnothersOfTheSameSum() {
        var other = tools.tenant();
        ledgers.run("update account set reference = reference || '99' where id = '%s'".formatted(other.account().id()));
        arudd();
        database.sql("""
                        insert into direct_debit (id, reference, account, account_reference, agreement, person, state, holder, last_four, sealed, key_id, typed_at)
                        values ($1, 'DBT-SAME-SUMS', $2, $3, $1, '', 'active', '', '', '', '', now())""")
                .bind(0, UUID.randomUUID()).bind(1, other.account().id()).bind(2, other.account().reference() + "99").fetch().rowsUpdated().block();
        bank("2027-01-30", "29/01/2027,DDR,%s99,,104.20".formatted(other.account().reference()));
        proves("2027-02-04");
        assertThat(open()).extracting(Doubt::what).containsExactly("paid-out");
    }

    @Test
    void letsWhatIsSomebodysPaymentWaitForItsAccount() {
        bank("2027-01-28", "27/01/2027,BGC,CONTRA,55.00,");
        proves("2027-02-02");
        var doubt = open().stream().filter(each -> each.what().equals("came-in")).findFirst().orElseThrow();
        assertThat(post("/direct-debit-money/" + doubt.id() + "/suspense", Map.of()).expectStatus().isSeeOther().returnResult(String.class).getResponseHeaders().getLocation())
                .hasPath("/direct-debit-money");
        assertThat(ledgers.count("suspense where account_reference = 'CONTRA' and amount = -5500 and cleared_at is null")).isOne();
        assertThat(doubts.suspend(INES, doubt.id()).block()).isEqualTo(new Outcome.Changed());
        assertThat(send("2027-02-02", "27/01/2027,BGC,CONTRA,55.00,").changes().added()).as("the file sent again").isZero();
        proves("2027-02-03");
        assertThat(open()).extracting(Doubt::what).containsExactly("not-come");
        assertThat(ledgerFaults()).isEmpty();
    }

    @Test
    void isOfAFileThatWasTakenBackNoMore() {
        bank("2027-01-28", "27/01/2027,BGC,CONTRA,104.20,", nobodys(), "27/01/2027,BGC,CONTRA,55.00,");
        proves("2027-02-02");
        assertThat(open()).extracting(Doubt::what).containsExactly("came-in");
        var file = files.list(INES, Optional.empty()).block().files().getFirst().file();
        files.takeBack(INES, file, "Another account's").block();
        files.second(OMAR, file, files.find(OMAR, file).block().wanted().orElseThrow().id(), true).block();
        proves("2027-02-03");
        assertThat(open()).as("nobody has told of the day").isEmpty();
        bank("2027-02-03", "27/01/2027,BGC,CONTRA,104.20,", nobodys());
        proves("2027-02-04");
        assertThat(open()).isEmpty();
        assertThat(ledgers.count("elsewhere_line where paired_with = 'run:2027-01-25'")).isOne();
    }

    @Test
    void isSeenToWithAReasonOnce() {
        bank("2027-01-28", nobodys());
        proves("2027-02-02");
        var at = address();
        assertThat(post(at + "/seen", Map.of("why", " ")).expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody()).contains("Write what you found out");
        assertThat(post(at + "/seen", Map.of("why", "x".repeat(501))).expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody())
                .contains("x".repeat(501));
        var id = open().getFirst().id();
        var outcomes = Flux.range(0, 6).flatMap(n -> doubts.seen(n % 2 == 0 ? INES : OMAR, id, Map.of("why", "Paid into <b>another</b> account")).subscribeOn(Schedulers.parallel()), 6)
                .collectList().block();
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Changed.class::isInstance).hasSize(5);
        proves("2027-02-03");
        assertThat(open()).as("also on the next night").isEmpty();
        assertThat(details()).contains("unmatched=0");
        assertThat(page(at)).contains("Paid into &lt;b&gt;another&lt;/b&gt; account", "Nobody has to see to this any more").doesNotContain("I have seen to this");
        assertThat(post(at + "/seen", Map.of("why", "again")).expectStatus().isEqualTo(409).expectBody(String.class).returnResult().getResponseBody()).contains("Somebody has seen to this");
    }

    @Test
    void isForTheOfficersForIncomeAlone() {
        bank("2027-01-28", nobodys());
        proves("2027-02-02");
        var id = open().getFirst().id();
        var api = As.officer(client, "income");
        api.get().uri("/api/direct-debit-money").exchange().expectBody().jsonPath("$.count").isEqualTo(1).jsonPath("$.newest[0].what").isEqualTo("not-come");
        api.get().uri("/api/direct-debit-money/" + id).exchange().expectBody().jsonPath("$.run").isEqualTo("2027-01-25");
        json(api, id + "/seen", Map.of()).expectStatus().isEqualTo(422);
        json(api, id + "/suspense", Map.of()).expectStatus().isEqualTo(409);
        for (var other : List.of(As.officer(client, "leasehold"), As.resident(client, payer.household().person()))) {
            other.get().uri("/api/direct-debit-money").exchange().expectStatus().isNotFound();
            other.get().uri("/api/direct-debit-money/" + id).exchange().expectStatus().isNotFound();
            json(other, id + "/seen", Map.of("why", "x")).expectStatus().isNotFound();
            json(other, id + "/suspense", Map.of()).expectStatus().isNotFound();
        }
        payer.browser().get().uri("/direct-debit-money").exchange().expectStatus().isNotFound();
        json(api, id + "/seen", Map.of("why", "Another account")).expectStatus().isOk().expectBody().jsonPath("$.open").isEqualTo(false);
    }

    private String nobodys() {
        return "27/01/2027,FPI,WHO %s,1.00,".formatted(payer.reference());
    }

    private List<Doubt> open() {
        return doubts.open(INES).block().newest().stream().sorted(Comparator.comparing(Doubt::what)).toList();
    }

    private String address() {
        return "/direct-debit-money/" + open().getFirst().id();
    }

    private void proves(String day) {
        clock.set(LocalDate.parse(day).atTime(3, 30).atZone(clock.getZone()).toInstant());
        tools.queue().enqueue("direct-debit.bank-proof", UUID.randomUUID().toString(), "", clock.instant()).block();
        tools.jobs().runAt(clock.instant());
    }

    private void bank(String day, String... lines) {
        send(day, lines);
    }

    private Taken send(String day, String... lines) {
        clock.set(LocalDate.parse(day).atTime(9, 0).atZone(clock.getZone()).toInstant());
        var total = List.of(lines).stream().map(line -> line.split(",", -1)).mapToLong(cells -> pence(cells[3]) - pence(cells[4])).sum();
        return (Taken) imports.take(new CurrentUser.System("test"), "bank-statement", Map.of("rows", String.valueOf(lines.length), "total", Money.ofPence(total).plain()),
                StandardCharsets.UTF_8, Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(("Date,Type,Reference,Paid in,Paid out\n" + String.join("\n", lines) + "\n")
                        .getBytes(StandardCharsets.UTF_8)))).block();
    }

    private static long pence(String cell) {
        return cell.isEmpty() ? 0 : Long.parseLong(cell.replace(".", ""));
    }

    private void arudd() {
        As.officer(client, "income").post().uri("/api/direct-debit-reports").contentType(MediaType.APPLICATION_XML).bodyValue("""
                <BACSDocument><Data><ARUDD><Header currentProcessingDate="2027-01-29"/><ServiceLicenseInformation userNumber="123456"/><Advice>
                <OriginatingAccountRecords><OriginatingAccountRecord>
                <ReturnedDebitItem ref="%s" transCode="01" returnCode="0128" originalProcessingDate="2027-01-26" valueOf="104.20" currency="GBP"/>
                <Totals numberOf="1" valueOf="104.20" currency="GBP"/></OriginatingAccountRecord></OriginatingAccountRecords></Advice></ARUDD></Data></BACSDocument>"""
                .formatted(payer.reference())).exchange().expectStatus().isOk();
    }

    private List<String> ledgerFaults() {
        proofs.prove(LocalDate.of(2027, 2, 3), clock.instant()).block();
        var faults = database.sql("select what || ' ' || coalesce(batch, 0) from ledger_fault where batch = (select max(id) from ledger_batch)").mapValue(String.class).all().collectList().block();
        ledgers.run("delete from ledger_fault");
        ledgers.run("delete from ledger_proof");
        ledgers.run("delete from ledger_head");
        return faults;
    }

    private String details() {
        return health.health().block().getDetails().toString();
    }

    private String page(String at) {
        return As.officerPages(client, "income").get().uri(at).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    private WebTestClient.ResponseSpec post(String at, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(fields);
        return As.officerPages(client, "income").post().uri(at).accept(MediaType.TEXT_HTML).body(BodyInserters.fromFormData(form)).exchange();
    }

    private static WebTestClient.ResponseSpec json(WebTestClient api, String deed, Map<String, String> fields) {
        return api.post().uri("/api/direct-debit-money/" + deed).contentType(MediaType.APPLICATION_JSON).bodyValue(fields).exchange();
    }
}
