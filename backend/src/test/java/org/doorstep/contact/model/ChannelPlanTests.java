package org.doorstep.contact.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.contact.NoticeKind.APPOINTMENT_BOOKED;
import static org.doorstep.contact.NoticeKind.DAY_BEFORE;
import static org.doorstep.contact.NoticeKind.EMERGENCY_LOGGED;
import static org.doorstep.contact.NoticeKind.ON_THE_WAY;
import static org.doorstep.contact.NoticeKind.REPAIR_REPORTED;
import static org.doorstep.contact.NoticeKind.SURVEY_INVITATION;
import static org.doorstep.contact.model.Channel.EMAIL;
import static org.doorstep.contact.model.Channel.INBOX;
import static org.doorstep.contact.model.Channel.LETTER;
import static org.doorstep.contact.model.Channel.PHONE;
import static org.doorstep.contact.model.Channel.TEXT;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.doorstep.contact.NoticeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelPlanTests {

    private static final Set<Channel> ALL = EnumSet.allOf(Channel.class);

    @Test
    void confirmsAVisitByTextMailAndInbox() {
        assertThat(plan(APPOINTMENT_BOOKED, anybody())).containsExactlyInAnyOrder(INBOX, TEXT, EMAIL);
    }

    @Test
    void postsTheConfirmationToWhoeverAskedForPost() {
        assertThat(plan(APPOINTMENT_BOOKED, preferring(LETTER))).containsExactlyInAnyOrder(INBOX, TEXT, LETTER);
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "STANDARD", mode = EnumSource.Mode.EXCLUDE)
    void postsTheConfirmationInAFormatThatAMailCannotGive(Format format) {
        assertThat(plan(APPOINTMENT_BOOKED, reading(format))).contains(LETTER).doesNotContain(EMAIL);
    }

    @Test
    void postsTheConfirmationToWhoeverHasNoMail() {
        assertThat(plan(APPOINTMENT_BOOKED, reachable("07700900123", null))).containsExactlyInAnyOrder(INBOX, TEXT, LETTER);
    }

    /** "A comprehensible format" (rules.md RN-7): a message that it can be read somewhere is none to whoever reads Braille. */
    @ParameterizedTest
    @EnumSource(value = Format.class, names = "STANDARD", mode = EnumSource.Mode.EXCLUDE)
    void postsAStatementInAFormatThatOnlyThePostBrings(Format format) {
        assertThat(plan(NoticeKind.STATEMENT_READY, reading(format))).containsExactlyInAnyOrder(INBOX, LETTER);
    }

    @Test
    void postsAStatementToWhoeverAskedForPostAndTellsTheOthersThatItIsThere() {
        assertThat(plan(NoticeKind.STATEMENT_READY, preferring(LETTER))).containsExactlyInAnyOrder(INBOX, LETTER);
        assertThat(plan(NoticeKind.STATEMENT_READY, preferring(TEXT))).containsExactlyInAnyOrder(INBOX, TEXT);
        assertThat(plan(NoticeKind.STATEMENT_READY, preferring(EMAIL))).containsExactlyInAnyOrder(INBOX, EMAIL);
    }

    /** Section 20 and a change of rent: in writing, to the address they gave for letters (rules.md LH-5, RN-6). */
    @ParameterizedTest
    @EnumSource(value = NoticeKind.class, names = {"CONSULTATION_NOTICE", "CONSULTATION_ESTIMATES", "CONSULTATION_ANSWERED", "CONSULTATION_REASONS", "CHARGE_CHANGES", "COST_INCURRED"})
    void postsWhatTheLawWantsServedHoweverTheyPreferToBeToldAndTellsThemThatWayToo(NoticeKind kind) {
        assertThat(plan(kind, anybody())).containsExactlyInAnyOrder(INBOX, LETTER);
        assertThat(plan(kind, preferring(LETTER))).containsExactlyInAnyOrder(INBOX, LETTER);
        assertThat(plan(kind, preferring(EMAIL))).containsExactlyInAnyOrder(INBOX, LETTER, EMAIL);
        assertThat(plan(kind, preferring(TEXT))).containsExactlyInAnyOrder(INBOX, LETTER, TEXT);
        assertThat(plan(kind, preferring(PHONE))).containsExactlyInAnyOrder(INBOX, LETTER);
    }

    /** A text serves nothing: who cannot be written to is not told in law by it. */
    @Test
    void aTextAloneIsNoNotice() {
        var nowhere = new Recipient("P1", "Ann Tenant", List.of(), Optional.of("07700900123"), Optional.empty(), Optional.of(TEXT), Set.of(), Locale.UK, Format.STANDARD);
        assertThat(plan(NoticeKind.CONSULTATION_NOTICE, nowhere)).containsExactly(INBOX);
    }

    @Test
    void textsTheDayBeforeAndOnTheWayAndKeepsNothingOfIt() {
        assertThat(plan(DAY_BEFORE, preferring(LETTER))).containsExactly(TEXT);
        assertThat(plan(ON_THE_WAY, preferring(EMAIL))).containsExactly(TEXT);
    }

    @Test
    void ringsInsteadOfTextingWhoeverWouldRatherBeRung() {
        assertThat(plan(APPOINTMENT_BOOKED, preferring(PHONE))).containsExactlyInAnyOrder(INBOX, PHONE, EMAIL);
        assertThat(plan(DAY_BEFORE, preferring(PHONE))).containsExactly(PHONE);
        assertThat(plan(ON_THE_WAY, preferring(PHONE))).containsExactly(TEXT);
    }

    @Test
    void mailsTheDayBeforeToWhoeverHasNoMobile() {
        assertThat(plan(DAY_BEFORE, reachable(null, "a@example.org"))).containsExactly(EMAIL);
    }

    @Test
    void neverPostsWhatWouldArriveTooLate() {
        assertThat(plan(DAY_BEFORE, reachable(null, null))).containsExactly(INBOX);
        assertThat(plan(EMERGENCY_LOGGED, reachable(null, null))).containsExactly(INBOX);
    }

    @Test
    void tellsTheRestByTheOnePreferredChannel() {
        assertThat(plan(REPAIR_REPORTED, preferring(TEXT))).containsExactlyInAnyOrder(INBOX, TEXT);
        assertThat(plan(SURVEY_INVITATION, preferring(LETTER))).containsExactlyInAnyOrder(INBOX, LETTER);
    }

    @Test
    void takesTheNextChannelWhenThePreferredOneHasNoAddressOrIsRefused() {
        var refusing = new Recipient("P1", "A", List.of("1 High Street"), Optional.of("07700900123"),
                Optional.of("a@example.org"), Optional.of(EMAIL), Set.of(EMAIL), Locale.UK, Format.STANDARD);
        assertThat(plan(REPAIR_REPORTED, refusing)).containsExactlyInAnyOrder(INBOX, TEXT);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void tellsSomebodyTheRegisterDoesNotKnowInTheirInbox(NoticeKind kind) {
        assertThat(plan(kind, Recipient.unknown("P9"))).containsExactly(INBOX);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void usesOnlyTheGatewaysThereAre(NoticeKind kind) {
        assertThat(ChannelPlan.decide(kind, anybody(), EnumSet.of(INBOX))).containsExactly(INBOX);
    }

    private static Set<Channel> plan(NoticeKind kind, Recipient to) {
        return ChannelPlan.decide(kind, to, ALL);
    }

    private static Recipient anybody() {
        return reachable("07700900123", "a@example.org");
    }

    private static Recipient reachable(String mobile, String email) {
        return recipient(Optional.ofNullable(mobile), Optional.ofNullable(email), Optional.empty(), Format.STANDARD);
    }

    private static Recipient preferring(Channel channel) {
        return recipient(Optional.of("07700900123"), Optional.of("a@example.org"), Optional.of(channel), Format.STANDARD);
    }

    private static Recipient reading(Format format) {
        return recipient(Optional.of("07700900123"), Optional.of("a@example.org"), Optional.empty(), format);
    }

    private static Recipient recipient(Optional<String> mobile, Optional<String> email, Optional<Channel> preferred, Format format) {
        return new Recipient("P1", "Ann Tenant", List.of("1 High Street", "N1 1AA"), mobile, email, preferred, Set.of(),
                Locale.UK, format);
    }
}
