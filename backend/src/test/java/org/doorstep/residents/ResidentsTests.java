package org.doorstep.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.demo.DemoData;
import org.doorstep.imports.ImportOutcome.Taken;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResidentsTests {

    private static final CurrentUser AMINA = resident("P1000001");
    private static final CurrentUser DANIEL = resident("P1000002");
    private static final CurrentUser GRACE = resident("P1000003");
    private static final CurrentUser TOMASZ = resident("P1000004");
    private static final CurrentUser JOB = new CurrentUser.System("test");
    private static final CurrentUser AGENT = staff(Role.AGENT);

    @Autowired
    WebTestClient client;

    @Autowired
    Residents residents;

    @Autowired
    Imports imports;

    @BeforeAll
    void moveIn() {
        DemoData.smallRegister(imports);
    }

    @Test
    void refusesWithoutLogIn() {
        client.get().uri("/api/me").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void hidesOtherPeoples() {
        var amina = place(AMINA);
        assertThat(residents.place(TOMASZ, amina.agreement()).blockOptional()).isEmpty();
        assertThat(residents.homes(TOMASZ, List.of(amina.home().id())).block()).isEmpty();
        assertThat(residents.needsAt(AMINA, place(TOMASZ).home().id()).block()).isEmpty();
        assertThat(residents.contactFor(AMINA, "P1000004").blockOptional()).isEmpty();
        assertThat(residents.parties(TOMASZ, amina.agreement()).block()).isEmpty();
        assertThat(residents.find(AMINA, "Nowak", Optional.empty()).block().matches()).isEmpty();
        assertThat(residents.me(AGENT).blockOptional()).isEmpty();
    }

    @Test
    void tellsWhoSomebodyIsAndWhereTheyHaveASay() {
        As.resident(client, "P1000001").get().uri("/api/me").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.person.name").isEqualTo("Amina Begum")
                .jsonPath("$.person.givenName").isEqualTo("Amina")
                .jsonPath("$.places.length()").isEqualTo(2)
                .jsonPath("$.places[1].kind").isEqualTo("garage")
                .jsonPath("$.places[0].kind").isEqualTo("secure")
                .jsonPath("$.places[0].home.dwelling").isEqualTo("flat")
                .jsonPath("$.places[0].home.block.name").isNotEmpty();
    }

    @Test
    void isNotThereForALogInThatBelongsToNobody() {
        As.resident(client, "P9999999").get().uri("/api/me").exchange().expectStatus().isNotFound();
    }

    @Test
    void givesJointHoldersTheSamePlace() {
        assertThat(place(DANIEL)).isEqualTo(place(AMINA));
        assertThat(residents.parties(AMINA, place(AMINA).agreement()).block())
                .extracting(party -> party.person().reference(), Party::role)
                .containsExactly(tuple("P1000001", PartyRole.HOLDER),
                        tuple("P1000002", PartyRole.HOLDER));
    }

    @Test
    void knowsALeaseholderFromATenant() {
        assertThat(place(GRACE).kind()).isEqualTo(AgreementKind.LEASE);
        assertThat(place(GRACE).livesThere()).isTrue();
    }

    @Test
    void tellsTheNeedsOfThoseWhoLiveInAHome() {
        assertThat(residents.needsAt(TOMASZ, place(TOMASZ).home().id()).block())
                .contains(new Need(NeedKind.VULNERABILITY, "asthma", "His daughter has asthma", VisibleTo.RESIDENT))
                .extracting(Need::code).contains("baby");
    }

    @Test
    void showsEachCircleTheNeedsMeantForIt() {
        var home = place(TOMASZ).home();
        take("needs", "person,uprn,kind,code,note,visible-to,since,ended\n"
                + "," + home.uprn() + ",access,asbestos,,operative,,\n"
                + "P1000004,,access,two-operatives,,office,,\n"
                + "P1000004,,access,dog,,resident,2020-01-01,2020-12-31\n");
        assertThat(codes(TOMASZ, home)).doesNotContain("asbestos", "two-operatives", "dog");
        assertThat(codes(staff(Role.OPERATIVE), home)).contains("asbestos", "baby").doesNotContain("two-operatives");
        assertThat(codes(AGENT, home)).contains("asbestos", "two-operatives").doesNotContain("dog");
        assertThat(codes(JOB, home)).contains("asbestos", "two-operatives");
    }

    @Test
    void tellsHowToReachSomebody() {
        var ruth = residents.contactFor(JOB, "P1000005").block();
        assertThat(ruth.channel()).isEqualTo(Channel.LETTER);
        assertThat(ruth.format()).isEqualTo(LetterFormat.LARGE_PRINT);
        assertThat(ruth.mobile()).contains("+447700900105");
        assertThat(ruth.email()).isEmpty();
        assertThat(ruth.post()).contains(place(resident("P1000005")).home().address());
        assertThat(residents.contactFor(AMINA, "P1000001").block().email()).contains("amina.begum@example.org");
    }

    @Test
    void lendsAChampionTheEyesOfThePersonTheyHelp() {
        var champion = new CurrentUser.Champion("login", "Marcus Bell", "P1000001");
        assertThat(residents.me(champion).block()).isEqualTo(residents.me(AMINA).block());
    }

    @Test
    void findsPeopleByNameReferencePostcodeAndUprn() {
        var home = place(AMINA).home();
        for (var typed : List.of("Begum, Amina", "amina begum", "P1000001", place(AMINA).reference(), home.uprn(), home.address().postcode())) {
            assertThat(found(typed, Optional.empty()).matches()).as(typed)
                    .anySatisfy(match -> assertThat(match.person().reference()).isEqualTo("P1000001"));
        }
        assertThat(found("%", Optional.empty()).matches()).isEmpty();
        assertThat(found("be_um", Optional.empty()).matches()).isEmpty();
    }

    @Test
    void findsPageAfterPageWithoutMissingOrRepeatingAnybody() {
        take("people", people(50));
        var seen = new HashSet<String>();
        var next = Optional.<String>empty();
        int pages = 0;
        do {
            var page = found("Zzyzx", next);
            page.matches().forEach(match -> assertThat(seen.add(match.person().reference())).isTrue());
            next = page.next();
            pages++;
        } while (next.isPresent());
        assertThat(seen).hasSize(50);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void takesAnEndedAgreementAwayFromThoseWhoHeldIt() {
        take("people", "reference,title,given-name,family-name,organisation,born,email,mobile,landline,channel,language,format,"
                + "post-line-1,post-line-2,post-town,post-postcode\nX1,Mr,Ed,Ended,,,,,,letter,en,standard,,,,\n");
        var home = place(TOMASZ).home();
        var row = "X-1,temporary," + home.uprn() + ",2026-01-01,%s,yes,X1,\n";
        var header = "reference,kind,uprn,started,ended,lives-there,holders,agents\n";
        take("agreements", header + row.formatted(""));
        assertThat(residents.me(resident("X1")).block().places()).hasSize(1);
        // The clock stands at 12 January 2027: the last day is still theirs.
        take("agreements", header + row.formatted("2027-01-12"));
        assertThat(residents.me(resident("X1")).block().places()).hasSize(1);
        assertThat(take("agreements", header + row.formatted("2027-01-11")).changes().changed()).isEqualTo(1);
        assertThat(residents.me(resident("X1")).block().places()).isEmpty();
        assertThat(residents.needsAt(resident("X1"), home.id()).block()).isEmpty();
    }

    @Test
    void letsSomebodyJoinAndLeaveAnAgreement() {
        take("people", people(2));
        var home = place(TOMASZ).home();
        var header = "reference,kind,uprn,started,ended,lives-there,holders,agents\n";
        take("agreements", header + "X-2,garage," + home.uprn() + ",2026-01-01,,no,Z1,\n");
        assertThat(take("agreements", header + "X-2,garage," + home.uprn() + ",2026-01-01,,no,Z1 Z2,\n").changes().changed()).isEqualTo(1);
        assertThat(residents.me(resident("Z2")).block().places()).hasSize(1);
        assertThat(take("agreements", header + "X-2,garage," + home.uprn() + ",2026-01-01,,no,Z2,\n").changes().changed()).isEqualTo(1);
        assertThat(residents.me(resident("Z1")).block().places()).isEmpty();
        assertThat(take("agreements", header + "X-2,garage," + home.uprn() + ",2026-01-01,,no,Z2,\n").changes().same()).isEqualTo(1);
        take("agreements", header + "X-2,garage," + home.uprn() + ",2026-01-01,2026-02-01,no,Z2,\n");
    }

    /** The post takes longer to another country; to England it does not, whatever its file says. */
    @Test
    void lettersGoAbroadWhereTheFileNamesAnotherCountry() {
        take("people", "reference,title,given-name,family-name,organisation,born,email,mobile,landline,channel,language,format,"
                + "post-line-1,post-line-2,post-town,post-postcode,post-country\n"
                + "X7,,Ana,Away,,,,,,letter,en,standard,Calle Mayor 1,,Madrid,28013,Spain\nX8,,Bob,Near,,,,,,letter,en,standard,1 Quay,,Bristol,BS1 4QA,England\n"
                + "X9,,Cy,Home,,,,,,letter,en,standard,,,,,Spain\n");
        assertThat(residents.contactFor(JOB, "X7").block().post()).hasValueSatisfying(post -> {
            assertThat(post.abroad()).isTrue();
            assertThat(post.lines()).containsExactly("Calle Mayor 1", "Madrid", "28013", "Spain");
        });
        assertThat(residents.contactFor(JOB, "X8").block().post()).hasValueSatisfying(post -> assertThat(post.abroad()).isFalse());
        assertThat(residents.contactFor(JOB, "X9").block().post()).as("a country is no address").isEmpty();
    }

    private static String people(int count) {
        var file = new StringBuilder("reference,title,given-name,family-name,organisation,born,email,mobile,landline,channel,language,format,"
                + "post-line-1,post-line-2,post-town,post-postcode\n");
        for (int i = 1; i <= count; i++) {
            file.append("Z").append(i).append(",,").append(i % 2 == 0 ? "Ann" : "Bob").append(",Zzyzx,,,,,,letter,en,standard,,,,\n");
        }
        return file.toString();
    }

    private Taken take(String kind, String file) {
        Flux<DataBuffer> upload = Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file.getBytes(StandardCharsets.UTF_8)));
        return (Taken) imports.take(JOB, kind, StandardCharsets.UTF_8, upload).block();
    }

    private Set<String> codes(CurrentUser user, Home home) {
        return new HashSet<>(residents.needsAt(user, home.id()).block().stream().map(Need::code).toList());
    }

    private Found found(String typed, Optional<String> after) {
        return residents.find(AGENT, typed, after).block();
    }

    private Place place(CurrentUser user) {
        return residents.me(user).block().places().getFirst();
    }

    private static CurrentUser resident(String person) {
        return new CurrentUser.Resident("login-" + person, person);
    }

    private static CurrentUser staff(Role role) {
        return new CurrentUser.Staff("login-staff", "Sam Okafor", Set.of(role), Set.of(), Optional.empty());
    }
}
