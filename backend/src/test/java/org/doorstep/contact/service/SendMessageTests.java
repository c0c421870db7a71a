package org.doorstep.contact.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.contact.Landlords;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.VisitTime;
import org.doorstep.contact.gateway.Gateways;
import org.doorstep.contact.gateway.TextGateway;
import org.doorstep.contact.model.Channel;
import org.doorstep.contact.model.Format;
import org.doorstep.contact.model.Recipient;
import org.doorstep.contact.service.ContactStore.Outbound;
import org.doorstep.kernel.Subject;
import org.doorstep.local.FakeTextGateway;
import org.doorstep.local.FakeTextGateway.Mood;
import org.doorstep.platform.pdf.Pdfs;
import org.doorstep.platform.spi.StillTheirs;
import org.doorstep.platform.tx.Transactions;
import org.doorstep.platform.web.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Everything that can go wrong between us and a gateway, with a gateway that honours message ids. */
class SendMessageTests {

    private static final UUID ID = new UUID(0, 42);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant DAY_ENDS = Instant.parse("2026-11-23T00:00:00Z");
    private static final Words WORDS = new Words();

    private final FakeTextGateway fake = new FakeTextGateway();
    private final MemoryContacts store = new MemoryContacts(onTheWay());
    private final StaticListableBeanFactory cases = new StaticListableBeanFactory();
    private Instant now = NOW;
    private Optional<String> mobile = Optional.of("+447700900123");

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void sendsNothingToWhomItConcernsNoMore() {
        cases.addBean("repairs", new StillTheirs() {

            @Override
            public String kind() {
                return "repair";
            }

            @Override
            public Mono<Set<Told>> noLongerTheirs(Set<Told> told) {
                return Mono.just(told);
            }
        });
        run();
        assertThat(fake.delivered()).isEmpty();
        assertThat(store.written()).containsExactly("failed not-theirs");
    }

    @Test
    void handsTheMessageOverAndWritesItDown() {
        run();
        assertThat(fake.delivered()).singleElement().asString().contains("we are on our way", "+447700900123");
        assertThat(store.written()).containsExactly("sent fake-" + ID);
    }

    @Test
    void sendsNothingTwiceWhenTheJobRunsTwice() {
        run();
        run();
        assertThat(fake.requests()).isEqualTo(1);
    }

    @Test
    void waitsWhileTheGatewayIsAwayAndGoesLater() {
        fake.mood(Mood.AWAY);
        assertThatThrownBy(this::run).isInstanceOf(SendMessage.MessageWaits.class);
        assertThat(store.state()).isEqualTo(StoredMessage.State.WAITING);
        fake.mood(Mood.HONEST);
        run();
        assertThat(fake.delivered()).hasSize(1);
        assertThat(store.written()).containsExactly("tried gateway-503", "sent fake-" + ID);
    }

    @Test
    void sendsNothingThatIsNoLongerTrueWhenTheGatewayComesBack() {
        fake.mood(Mood.AWAY);
        assertThatThrownBy(this::run).isInstanceOf(SendMessage.MessageWaits.class);
        fake.mood(Mood.HONEST);
        now = DAY_ENDS;
        run();
        assertThat(fake.delivered()).isEmpty();
        assertThat(store.written()).containsExactly("tried gateway-503", "failed too-late");
    }

    @Test
    void deliversOnceWhenTheGatewaysYesWasLostOnTheWay() {
        fake.mood(Mood.FORGETS_TO_ANSWER);
        assertThatThrownBy(this::run).isInstanceOf(SendMessage.MessageWaits.class);
        fake.mood(Mood.HONEST);
        run();
        assertThat(fake.delivered()).hasSize(1);
        assertThat(store.state()).isEqualTo(StoredMessage.State.SENT);
    }

    @Test
    void deliversOnceWhenItWasKilledBeforeItCouldWriteTheYesDown() {
        store.failing(true);
        assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class);
        store.failing(false);
        run();
        assertThat(fake.requests()).isEqualTo(2);
        assertThat(fake.delivered()).hasSize(1);
        assertThat(store.state()).isEqualTo(StoredMessage.State.SENT);
    }

    @Test
    void asksAGatewayThatLiesAgain() {
        fake.mood(Mood.LIES);
        assertThatThrownBy(this::run).isInstanceOf(SendMessage.MessageWaits.class);
        fake.mood(Mood.HONEST);
        run();
        assertThat(fake.delivered()).hasSize(1);
    }

    @Test
    void doesNotTryARefusedNumberAgain() {
        fake.mood(Mood.REFUSES);
        run();
        run();
        assertThat(fake.requests()).isEqualTo(1);
        assertThat(store.written()).containsExactly("failed number-refused");
    }

    @Test
    void sendsNothingThatWasTakenBack() {
        store.withdraw();
        run();
        assertThat(fake.requests()).isZero();
    }

    @Test
    void writesDownThatTheAddressIsGone() {
        mobile = Optional.empty();
        run();
        assertThat(store.written()).containsExactly("failed no-address");
    }

    @Test
    void writesDownThatItWasGivenUp() {
        job().givenUp(ID.toString(), "");
        assertThat(store.written()).containsExactly("failed given-up");
    }

    @Test
    void ignoresAJobWhoseMessageIsNotThere() {
        job().run(new UUID(0, 43).toString(), "");
        assertThat(fake.requests()).isZero();
    }

    private void run() {
        job().run(ID.toString(), "");
    }

    private SendMessage job() {
        var words = new NoticeWords(WORDS, Landlords.demo());
        var composer = new Composer(words, new Letters(words, Landlords.demo(), new Pdfs(), List.of(), new MemoryLetters()), new Calendars(words),
                new ContactSettings(LocalTime.of(10, 0), LocalTime.of(21, 0), LocalTime.of(9, 0), "http://localhost"));
        var gateway = new TextGateway(fake.address(), "only-for-tests", Duration.ofMillis(700), JsonMapper.builder().build());
        return new SendMessage(new MessageBook(Transactions.none(), store, _ -> Mono.empty(), Clock.fixed(now, ZoneOffset.UTC)), this::recipient, composer, new Gateways(List.of(gateway)),
                new Concern(cases.getBeanProvider(StillTheirs.class)), Clock.fixed(now, ZoneOffset.UTC));
    }

    private Mono<Recipient> recipient(String person) {
        return Mono.just(new Recipient(person, "Ann Tenant", List.of(), mobile, Optional.empty(), Optional.empty(),
                Set.of(), Locale.UK, Format.STANDARD));
    }

    private static Outbound onTheWay() {
        var visit = new VisitTime(new UUID(0, 7), LocalDate.of(2026, 11, 22), LocalTime.of(8, 0), LocalTime.NOON, 0);
        var contact = new StoredContact(new UUID(0, 1), "P1", NoticeKind.ON_THE_WAY.code(), Optional.empty(),
                new Subject("repair", new UUID(0, 2)), NOW, "system:test",
                new StoredContact.Facts("REP-4K7P-2MXQ", Optional.of(visit), Optional.empty()), "", "once", false, List.of());
        return new Outbound(new StoredMessage(ID, contact.id(), Channel.TEXT, StoredMessage.State.WAITING,
                Optional.of(visit.id()), NOW), contact);
    }
}
