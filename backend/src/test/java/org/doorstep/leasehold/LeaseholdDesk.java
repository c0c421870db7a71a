package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.doorstep.As;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.leasehold.Consultations.Begun;
import org.doorstep.leasehold.Consultations.Moved;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.doorstep.repairs.Register;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What tests of leaseholders' things begin with and look at: a building, its consultation, its accounts, its pages. */
@TestComponent
public class LeaseholdDesk {

    public static final CurrentUser.Staff OFFICER = new CurrentUser.Staff("login-leasehold", "Ola Grant", Set.of(Role.OFFICER), Set.of("leasehold"), Optional.empty());
    public static final CurrentUser.Staff MANAGER = new CurrentUser.Staff("login-manager", "Mo Reid", Set.of(Role.MANAGER), Set.of("leasehold"), Optional.empty());

    public static final CurrentUser.Staff AGENT = new CurrentUser.Staff("login-agent", "Kit Lee", Set.of(Role.AGENT), Set.of(), Optional.empty());

    /** The first moment at which a notice of 12 January, the day tests begin, has had its days. */
    static final Instant AFTER_THE_NOTICE = Instant.parse("2027-02-13T09:00:00Z");

    private final Imports imports;
    private final DatabaseClient database;
    private final Consultations consultations;
    private final Bills bills;
    private final List<ReactiveJobHandler> handlers;
    private final TestClock.Standing clock;

    LeaseholdDesk(Imports imports, DatabaseClient database, Consultations consultations, Bills bills, List<ReactiveJobHandler> handlers, TestClock.Standing clock) {
        this.imports = imports;
        this.database = database;
        this.consultations = consultations;
        this.bills = bills;
        this.handlers = handlers;
        this.clock = clock;
    }

    /** Each call another, on the morning every test begins. */
    public Building building() {
        clock.set(TestClock.START);
        return Building.of(imports, database);
    }

    /** Rows of shares of other leases that a building has too, each of its own household. */
    String moreLeases(Building building, int many) {
        var register = new Register(database);
        var block = database.sql("select id from block where reference = $1").bind(0, building.block()).mapValue(UUID.class).one().block();
        return IntStream.range(0, many).mapToObj(_ -> "%s,2026,%s,1\n".formatted(building.schedule(),
                Building.one(database, "select reference from agreement where id = $1", register.household("lease", block).agreement()))).collect(Collectors.joining());
    }

    public Ledgers ledgers() {
        return new Ledgers(database);
    }

    /** A manager compared the summary of rights, so bills may go out. */
    public void rightsAreChecked() {
        bills.confirmRights(MANAGER, Map.of("checked", "yes", "text", bills.sending(MANAGER).block().textHash())).block();
    }

    public void rightsAreNotChecked() {
        ledgers().run("delete from rights_check");
    }

    static CurrentUser resident(String person) {
        return new CurrentUser.Resident("login", person);
    }

    /** A consultation about the building's roof; its reference. */
    String planned(Building building, String kind) {
        return ((Begun.Planned) consultations.begin(OFFICER, plan(building, kind)).block()).reference();
    }

    static Map<String, String> plan(Building building, String kind) {
        return Map.of("kind", kind, "schedule", building.schedule(), "title", "A new roof", "what", "The roof is replaced", "why", "It leaks",
                "details", "At our office, weekdays 9am to 5pm", "dearest", "4,200.00", "months", "60", "total", "12,600.00");
    }

    /** The same with its first notice sent. */
    String notified(Building building, String kind) {
        var reference = planned(building, kind);
        moved(reference, 1, Map.of("step", "intention"));
        return reference;
    }

    /** Of two contractors, the second dearer and connected with the landlord. */
    static Map<String, String> offers() {
        return Map.of("step", "estimates", "contractor1", "Roofs and Sons", "amount1", "9000.00", "contractor2", "Own Works Ltd", "amount2", "9100",
                "connected2", "yes");
    }

    /** What the Regulations want said of each contractor with whom a contract or an agreement is proposed. */
    static Map<String, String> withTerms(Map<String, String> offers) {
        var all = new HashMap<>(offers);
        for (int i = 1; offers.containsKey("contractor" + i); i++) {
            all.put("address" + i, i + " Mill Lane, Leeds LS1 1AA");
            all.put("per" + i, "all of it");
            all.put("variation" + i, "By the price index, each April");
            if (offers.containsKey("connected" + i)) {
                all.put("connection" + i, "We own a half of it");
            }
        }
        return all;
    }

    /** Every step in its time: the contract of 17 March went to the lowest estimate. */
    public String consulted(Building building) {
        return consulted(building, "Roofs");
    }

    /** The estimates were of Roofs, and of Tiles which was the dearer. */
    String consulted(Building building, String contractor) {
        clock.set(Instant.parse("2027-01-08T09:00:00Z"));
        var reference = planned(building, "works");
        moved(reference, 1, Map.of("step", "intention"));
        clock.set(Instant.parse("2027-02-11T09:00:00Z"));
        moved(reference, 2, Map.of("step", "estimates", "contractor1", "Roofs", "amount1", "6000.00", "contractor2", "Tiles", "amount2", "7000.00"));
        clock.set(Instant.parse("2027-03-17T12:00:00Z"));
        moved(reference, 3, Map.of("step", "contract", "on", "2027-03-17", "contractor", contractor));
        return reference;
    }

    Moved move(String reference, int version, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", String.valueOf(version));
        return consultations.move(OFFICER, reference, all).block();
    }

    void moved(String reference, int version, Map<String, String> fields) {
        assertThat(move(reference, version, fields)).isInstanceOf(Moved.Done.class);
    }

    /** What a night does. */
    void run(String task) {
        handlers.stream().filter(handler -> handler.task().equals(task)).findFirst().orElseThrow().handle("test-" + UUID.randomUUID(), "").block();
    }

    /** What the nightly proof of the books has to say of an account; no proof of a later day is left to others. */
    List<String> faults(Ledgers.Account account) {
        run("accounts.proof");
        var faults = database.sql("select what || coalesce(' ' || seq, '') from ledger_fault where account = $1").bind(0, account.id()).mapValue(String.class).all().collectList().block();
        ledgers().run("delete from ledger_fault");
        ledgers().run("delete from ledger_proof");
        ledgers().run("delete from ledger_head");
        return faults;
    }

    /** What a night does about the bills of one lease's year, and of those next to it. */
    void billed(String lease, int year) {
        handlers.stream().filter(handler -> handler.task().equals("leasehold.bills")).findFirst().orElseThrow()
                .handle("test-" + UUID.randomUUID(), year + " " + lease.substring(0, lease.length() - 1)).block();
    }

    /** As "major-works 200000 2027-04-14", in their order. */
    List<String> entries(Ledgers.Account account) {
        return database.sql("select type || ' ' || amount || ' ' || effective as line from ledger_entry where account = $1 order by seq")
                .bind(0, account.id()).mapValue(String.class).all().collectList().block();
    }

    /** How often somebody was told of something. */
    long told(String person, String kind) {
        return database.sql("select count(*) from contact where kind = $1 and person = $2").bind(0, kind).bind(1, person).mapValue(Long.class).one().block();
    }

    /** How many were told of a consultation. */
    long toldOf(String consultation, String kind) {
        return ledgers().count("contact n join consultation c on c.id = n.subject_id where c.reference = '%s' and n.kind = '%s'".formatted(consultation, kind));
    }

    static int status(WebTestClient client, String person, String path) {
        return As.residentPages(client, person).get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectBody().returnResult().getStatus().value();
    }

    static String page(WebTestClient client, String person, String path) {
        return read(As.residentPages(client, person), path);
    }

    static String officersPage(WebTestClient client, String path) {
        return read(As.officerPages(client, "leasehold"), path);
    }

    static String agentsPage(WebTestClient client, String path) {
        return read(As.staffPages(client, Role.AGENT), path);
    }

    private static String read(WebTestClient browser, String path) {
        return browser.get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
