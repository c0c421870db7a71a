package org.doorstep.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.IntegrationTest;
import org.doorstep.dev.DemoPerson;
import org.doorstep.dev.KeycloakServer;
import org.doorstep.identity.LoginOutcome;
import org.doorstep.identity.Logins;
import org.doorstep.identity.NewLogin;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;

/** The service account on the real server: what it can do, and that it can do no more. */
@Order(Integer.MAX_VALUE)
@ResourceLock(KeycloakServer.SHARED)
@IntegrationTest
class KeycloakLoginsTests {

    private static final KeycloakServer KEYCLOAK = KeycloakServer.forTests();
    private static final String AMINA = "d0000000-0000-4000-8000-000000000001";
    private static final String RUTH = "d0000000-0000-4000-8000-000000000005";
    private static final String HELEN = "d0000000-0000-4000-8000-000000000013";

    private final CurrentUser agent = new CurrentUser.Staff(
            "agent", "Joanne Pike", EnumSet.of(Role.AGENT), Set.of(), Optional.empty());
    private final Logins logins;
    private final DatabaseClient database;

    @Autowired
    KeycloakLoginsTests(Logins logins, DatabaseClient database) {
        this.logins = logins;
        this.database = database;
    }

    @DynamicPropertySource
    static void keycloak(DynamicPropertyRegistry registry) {
        KEYCLOAK.properties().forEach((name, value) -> registry.add(name, () -> value));
        // A busy machine's first call loads half a library; patience itself is tried in AdminCallsTests.
        registry.add("doorstep.keycloak.admin.patience", () -> "25s");
    }

    @Test
    void findsALogInByThePersonsReference() {
        assertThat(now(logins.ofPerson(agent, "P1000001"))).isInstanceOfSatisfying(LoginOutcome.Done.class, done -> {
            assertThat(done.login().id()).isEqualTo(AMINA);
            assertThat(done.login().person()).isEqualTo("P1000001");
            assertThat(done.login().enabled()).isTrue();
        });
        assertThat(now(logins.ofPerson(agent, "P9999999"))).isEqualTo(new LoginOutcome.None());
        assertThat(now(logins.ofPerson(agent, "P1000001 email:x"))).isEqualTo(new LoginOutcome.None());
    }

    @Test
    void makesALogInOnceAndSwitchesItOff() {
        var login = new NewLogin("P2000001", "Iris", "Cole", Optional.of("iris.cole@example.org"));

        var made = (LoginOutcome.Done) now(logins.create(agent, login));

        assertThat(made.login().person()).isEqualTo("P2000001");
        assertThat(now(logins.create(agent, login))).isEqualTo(new LoginOutcome.Taken(LoginOutcome.Taken.By.PERSON));
        assertThat(now(logins.disable(agent, made.login().id()))).isInstanceOf(LoginOutcome.Done.class);
        assertThat(now(logins.ofPerson(agent, "P2000001"))).isInstanceOfSatisfying(LoginOutcome.Done.class,
                found -> assertThat(found.login().enabled()).isFalse());
        assertThat(audited(made.login().id())).containsExactlyInAnyOrder("login.created", "login.disabled");
    }

    @Test
    void refusesAnotherPersonsAddress() {
        assertThat(now(logins.create(agent, new NewLogin("P2000002", "Amy", "Begum", Optional.of("amina.begum@example.org")))))
                .isEqualTo(new LoginOutcome.Taken(LoginOutcome.Taken.By.ADDRESS));
    }

    @Test
    void saysWhenThereIsNoAddressToSendALinkTo() {
        assertThat(now(logins.sendPasswordLink(agent, RUTH))).isEqualTo(new LoginOutcome.NoAddress());
        assertThat(audited(RUTH)).isEmpty();
    }

    @Test
    void saysWhenTheMailServerIsAway() {
        assertThat(now(logins.sendPasswordLink(agent, AMINA))).isEqualTo(new LoginOutcome.Away());
    }

    @Test
    void endsSessionsEverywhere() {
        KEYCLOAK.token(DemoPerson.AMINA);
        assertThat(now(logins.endSessions(agent, AMINA))).isInstanceOf(LoginOutcome.Done.class);
        assertThat(audited(AMINA)).containsExactly("login.sessions-ended");
    }

    @Test
    void hidesWhatIsNotAResidentsLogIn() {
        assertThat(now(logins.disable(agent, HELEN))).isEqualTo(new LoginOutcome.None());
        assertThat(now(logins.disable(agent, "00000000-0000-4000-8000-00000000dead"))).isEqualTo(new LoginOutcome.None());
    }

    @Test
    void letsNoResidentLookAfterLogIns() {
        var resident = new CurrentUser.Resident(AMINA, "P1000001");
        assertThat(now(logins.ofPerson(resident, "P1000002"))).isEqualTo(new LoginOutcome.NotAllowed());
        assertThat(now(logins.disable(resident, RUTH))).isEqualTo(new LoginOutcome.NotAllowed());
        assertThat(now(logins.ofPerson(new CurrentUser.Anonymous(), "P1000001"))).isEqualTo(new LoginOutcome.NotAllowed());
    }

    private List<String> audited(String login) {
        return database.sql("select what from audit_entry where subject_kind = 'login' and subject_id = $1")
                .bind(0, UUID.fromString(login))
                .map(row -> row.get("what", String.class))
                .all().collectList().block(Duration.ofSeconds(10));
    }

    private static LoginOutcome now(Mono<LoginOutcome> outcome) {
        return outcome.block(Duration.ofSeconds(30));
    }
}
