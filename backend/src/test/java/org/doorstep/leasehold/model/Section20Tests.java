package org.doorstep.leasehold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.ConsultationKind.AGREEMENT;
import static org.doorstep.leasehold.ConsultationKind.WORKS;
import static org.doorstep.leasehold.ConsultationKind.WORKS_UNDER_AGREEMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.contact.Landlords;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.leasehold.Missed;
import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.model.Conduct.Contract;
import org.doorstep.leasehold.model.Conduct.Estimate;
import org.doorstep.leasehold.model.Conduct.Heard;
import org.doorstep.leasehold.model.Conduct.Reply;
import org.doorstep.leasehold.model.Conduct.Served;
import org.doorstep.leasehold.model.Section20.Next;
import org.doorstep.platform.time.BankHolidays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 20 and the 2003 Regulations (rules.md LH-1 to LH-4, CLK-6), as tables a leasehold officer can read. */
class Section20Tests {

    private final Section20 byPost = new Section20(Landlords.leasehold().lawOn(LocalDate.of(2026, 6, 1)), 2, BankHolidays.read());
    private final Section20 byHand = new Section20(Landlords.leasehold().lawOn(LocalDate.of(2026, 6, 1)), 0, BankHolidays.read());

    @ParameterizedTest(name = "{0} at {1}p for {2} months: {3}")
    @CsvSource({
            "works, 25000, 0, false", "works, 25001, 0, true",
            "works-under-agreement, 25000, 0, false", "works-under-agreement, 25001, 0, true",
            "agreement, 10000, 36, false", "agreement, 10001, 36, true",
            "agreement, 99999, 12, false", "agreement, 10001, 13, true"})
    void isNeededOverTheThreshold(String kind, long dearest, int months, boolean needed) {
        assertThat(byHand.needed(ConsultationKind.of(kind), new Money(dearest), months)).isEqualTo(needed);
    }

    /** Calendar days, weekends and bank holidays too, beginning with the day of the notice once the post has brought it. */
    @ParameterizedTest(name = "sent {0}: by hand until {1}, by post on {2} and until {3}")
    @CsvSource({
            "2026-06-01, 2026-06-30, 2026-06-03, 2026-07-02", "2026-12-10, 2027-01-08, 2026-12-14, 2027-01-12",
            "2027-01-31, 2027-03-01, 2027-02-02, 2027-03-03", "2028-01-31, 2028-02-29, 2028-02-02, 2028-03-02",
            "2026-10-20, 2026-11-18, 2026-10-22, 2026-11-20", "2026-12-24, 2027-01-22, 2026-12-30, 2027-01-28"})
    void givesThirtyCalendarDaysOnceThePostHasBroughtIt(LocalDate sent, LocalDate byHandUntil, LocalDate served, LocalDate byPostUntil) {
        assertThat(byHand.served(sent)).isEqualTo(new Served(sent, byHandUntil));
        assertThat(byPost.served(sent)).isEqualTo(new Served(served, byPostUntil));
    }

    @ParameterizedTest(name = "{0} on {4}: {5}")
    @CsvSource(textBlock = """
            # kind,                intention,  estimates,  contract,                today,      next
            works,                 ,           ,           ,                        2026-06-01, may intention
            works,                 2026-06-01, ,           ,                        2026-06-30, not estimates before 2026-07-01
            works,                 2026-06-01, ,           ,                        2026-07-01, may estimates
            works,                 2026-06-01, 2026-07-01, ,                        2026-07-30, not contract before 2026-07-31
            works,                 2026-06-01, 2026-07-01, ,                        2026-07-31, may contract
            works,                 2026-06-01, 2026-07-01, 2026-08-03 lowest,       2026-08-04, over
            works,                 2026-06-01, 2026-07-01, 2026-08-03 nominee,      2026-08-04, over
            works,                 2026-06-01, 2026-07-01, 2026-08-03 dearer,       2026-08-04, may reasons by 2026-08-24
            agreement,             ,           ,           ,                        2026-06-01, may intention
            agreement,             2026-06-01, ,           ,                        2026-06-02, not estimates before 2026-07-01
            agreement,             2026-06-01, 2026-07-01, ,                        2026-07-31, may contract
            agreement,             2026-06-01, 2026-07-01, 2026-08-03 lowest,       2026-08-04, over
            agreement,             2026-06-01, 2026-07-01, 2026-08-03 dearer,       2026-08-04, may reasons by 2026-08-24
            agreement public,      2026-06-01, 2026-07-01, 2026-08-03 dearer,       2026-08-04, over
            works public,          2026-06-01, ,           ,                        2026-06-30, not estimates before 2026-07-01
            works public,          2026-06-01, 2026-07-01, ,                        2026-07-30, not contract before 2026-07-31
            works public,          2026-06-01, 2026-07-01, 2026-08-03 dearer,       2026-08-04, over
            works-under-agreement, 2026-06-01, ,           ,                        2026-06-30, not contract before 2026-07-01
            works-under-agreement, 2026-06-01, ,           ,                        2026-07-01, may contract
            works-under-agreement, 2026-06-01, ,           2026-07-01 dearer,       2026-07-02, over
            """)
    void saysWhatMayBeDoneNext(String kind, @Nullable LocalDate intention, @Nullable LocalDate estimates, @Nullable String contract,
            LocalDate today, String next) {
        assertThat(say(byHand.next(conduct(kind, intention, estimates, contract, null, "open unconnected"), today))).isEqualTo(next);
    }

    @ParameterizedTest(name = "{0}: {6}, {7}")
    @CsvSource(textBlock = """
            # kind,                intention,  estimates,  contract,           reasons,    estimates of,          missed,                                  at most
            works,                 2026-06-01, 2026-07-01, 2026-08-03 lowest,  ,           connected unconnected, '',                                      -
            works,                 ,           ,           2026-08-03 lowest,  ,           '',                    NO_INTENTION NO_ESTIMATES,               25000
            works,                 2026-06-01, 2026-06-20, 2026-08-03 lowest,  ,           connected unconnected, INTENTION_TOO_SHORT,                     25000
            works,                 2026-06-01, 2026-07-01, 2026-07-30 lowest,  ,           connected unconnected, ESTIMATES_TOO_SHORT,                     25000
            works,                 2026-06-01, ,           2026-06-15 lowest,  ,           '',                    INTENTION_TOO_SHORT NO_ESTIMATES,        25000
            works,                 2026-06-01, 2026-07-01, 2026-08-03 lowest,  ,           unconnected,           FEWER_THAN_TWO,                          25000
            works,                 2026-06-01, 2026-07-01, 2026-08-03 lowest,  ,           connected connected,   ALL_CONNECTED,                           25000
            works,                 2026-06-01, 2026-07-01, 2026-08-03 dearer,  2026-08-24, connected unconnected, '',                                      -
            works,                 2026-06-01, 2026-07-01, 2026-08-03 dearer,  2026-08-25, connected unconnected, REASONS_LATE,                            25000
            works,                 2026-06-01, 2026-07-01, 2026-08-03 dearer,  ,           connected unconnected, REASONS_LATE,                            25000
            # schedule 1: two proposals, one wholly unconnected (5), reasons (8)
            agreement,             2026-06-01, 2026-07-01, 2026-08-03 lowest,  ,           connected unconnected, '',                                      -
            agreement,             2026-06-01, 2026-07-01, 2026-08-03 nominee, ,           connected unconnected, '',                                      -
            agreement,             2026-06-01, 2026-07-01, 2026-08-03 lowest,  ,           unconnected,           FEWER_THAN_TWO,                          10000
            agreement,             2026-06-01, 2026-07-01, 2026-08-03 lowest,  ,           connected connected,   ALL_CONNECTED,                           10000
            agreement,             2026-06-01, 2026-07-01, 2026-08-03 dearer,  ,           connected,             FEWER_THAN_TWO ALL_CONNECTED REASONS_LATE, 10000
            agreement,             2026-06-01, 2026-07-01, 2026-08-03 dearer,  2026-08-24, connected unconnected, '',                                      -
            agreement,             2026-06-01, 2026-07-01, 2026-08-03 dearer,  2026-08-25, connected unconnected, REASONS_LATE,                            10000
            agreement,             2026-06-01, ,           2026-08-03 lowest,  ,           '',                    NO_ESTIMATES,                            10000
            # schedule 2: one proposal of anybody, no reasons
            agreement public,      2026-06-01, 2026-07-01, 2026-08-03 dearer,  ,           connected,             '',                                      -
            agreement public,      2026-06-01, 2026-07-01, 2026-07-30 dearer,  ,           connected,             ESTIMATES_TOO_SHORT,                     10000
            agreement public,      2026-06-01, ,           2026-08-03 dearer,  ,           '',                    NO_ESTIMATES,                            10000
            # schedule 4 part 1: the contract that is proposed, with one contractor, no reasons
            works public,          2026-06-01, 2026-07-01, 2026-08-03 dearer,  ,           connected,             '',                                      -
            works public,          2026-06-01, 2026-06-20, 2026-08-03 lowest,  ,           unconnected,           INTENTION_TOO_SHORT,                     25000
            works public,          2026-06-01, ,           2026-08-03 lowest,  ,           '',                    NO_ESTIMATES,                            25000
            # schedule 3
            works-under-agreement, 2026-06-01, ,           2026-07-01 dearer,  ,           '',                    '',                                      -
            works-under-agreement, ,           ,           2026-07-01 dearer,  ,           '',                    NO_INTENTION,                            25000
            """)
    void capsWhatLeaseholdersPayWhenAStepWasMissed(String kind, @Nullable LocalDate intention, @Nullable LocalDate estimates,
            @Nullable String contract, @Nullable LocalDate reasons, String stated, String missed, String atMost) {
        var today = LocalDate.of(2026, 12, 1);
        var conduct = conduct(kind, intention, estimates, contract, reasons, stated);
        assertThat(byHand.missed(conduct, today).stream().map(Missed::name).collect(Collectors.joining(" "))).isEqualTo(missed);
        assertThat(byHand.cap(conduct, Set.of(), today).map(money -> String.valueOf(money.pence())).orElse("-")).isEqualTo(atMost);
        assertThat(byHand.cap(conduct, EnumSet.allOf(Missed.class), today)).as("dispensed with by the tribunal").isEmpty();
    }

    /** Served by Monday 24 August, they leave on the Thursday before; after that none that leaves is in time. */
    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-08-20, ''", "2026-08-21, REASONS_LATE"})
    void reasonsThatGoByPostLeaveInTime(LocalDate today, String missed) {
        var conduct = conduct("works", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1), "2026-08-03 dearer", null, "connected unconnected");
        assertThat(say(byPost.next(conduct, today))).isEqualTo("may reasons by 2026-08-20");
        assertThat(byPost.missed(conduct, today).stream().map(Missed::name).collect(Collectors.joining(" "))).isEqualTo(missed);
    }

    @Test
    void anOrderForOneStepLetsNoOtherBeLeftOut() {
        var conduct = conduct("works", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 20), "2026-08-03 dearer", null, "connected unconnected");
        var order = Set.of(Missed.INTENTION_TOO_SHORT);
        assertThat(byHand.cap(conduct, order, LocalDate.of(2026, 8, 24))).isEmpty();
        assertThat(byHand.cap(conduct, order, LocalDate.of(2026, 8, 25))).as("reasons are late since").contains(new Money(25_000));
    }

    @Test
    void whatIsNotYetDueIsNotMissed() {
        var conduct = conduct("works", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1), "2026-08-03 dearer", null, "connected unconnected");
        assertThat(byHand.missed(conduct, LocalDate.of(2026, 8, 24))).isEmpty();
        assertThat(byHand.missed(conduct, LocalDate.of(2026, 8, 25))).containsExactly(Missed.REASONS_LATE);
        assertThat(byHand.missed(Conduct.planned(WORKS, LocalDate.of(2026, 6, 1), false), LocalDate.of(2030, 1, 1))).isEmpty();
    }

    /** Within 21 days, where nothing else answers it: schedule 2 paragraph 7, schedule 3 paragraph 4, schedule 4 part 1 paragraph 7. */
    @ParameterizedTest(name = "{0}, said after {1}, answered {2}: late {3}")
    @CsvSource({"works-under-agreement, intention, 2026-06-26, false", "works-under-agreement, intention, 2026-06-27, true", "works-under-agreement, intention, , true",
            "works public, estimates, 2026-06-26, false", "works public, estimates, 2026-06-27, true", "works public, estimates, , true", "works public, intention, , false",
            "agreement public, estimates, 2026-06-27, true", "agreement public, estimates, , true", "agreement public, intention, , false",
            "works, intention, , false", "works, estimates, , false", "agreement, intention, , false", "agreement, estimates, , false"})
    void aReplyIsOwedWithinTwentyOneDays(String kind, String said, @Nullable LocalDate answered, boolean late) {
        var reply = new Reply(Stage.of(said), LocalDate.of(2026, 6, 5), Optional.ofNullable(answered));
        var conduct = new Conduct(kind(kind), LocalDate.of(2026, 6, 1), kind.endsWith(" public"),
                Map.of(Stage.INTENTION, byHand.served(LocalDate.of(2026, 6, 1))), List.of(), Optional.empty(), Optional.empty(),
                new Heard(List.of(reply), Nominations.NONE));
        assertThat(byHand.missed(conduct, LocalDate.of(2026, 9, 1)).contains(Missed.REPLY_LATE)).isEqualTo(late);
    }

    /** What was said on 5 June is to be answered by Friday 26 June: the post takes two days. */
    @Test
    void whoeverIsNotAnsweredIsAnsweredTooLateOnceNoLetterCanBeThereInTime() {
        var received = LocalDate.of(2026, 6, 5);
        var conduct = new Conduct(WORKS_UNDER_AGREEMENT, LocalDate.of(2026, 6, 1), false, Map.of(Stage.INTENTION, byPost.served(LocalDate.of(2026, 6, 1))), List.of(),
                Optional.empty(), Optional.empty(), new Heard(List.of(new Reply(Stage.INTENTION, received, Optional.empty())), Nominations.NONE));
        assertThat(byPost.lastToReply(received)).isEqualTo(LocalDate.of(2026, 6, 24));
        assertThat(byPost.missed(conduct, LocalDate.of(2026, 6, 24))).isEmpty();
        assertThat(byPost.missed(conduct, LocalDate.of(2026, 6, 25))).containsExactly(Missed.REPLY_LATE);
    }

    @Test
    void leaseholdersAnswerUntilTheLastDayAndNominateOnlyAtFirst() {
        var first = conduct("works", LocalDate.of(2026, 6, 1), null, null, null, "");
        assertThat(byHand.window(first, LocalDate.of(2026, 6, 30)))
                .contains(new Section20.Window(Stage.INTENTION, LocalDate.of(2026, 6, 30), true));
        assertThat(byHand.window(first, LocalDate.of(2026, 7, 1))).isEmpty();
        var second = conduct("works", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1), null, null, "");
        assertThat(byHand.window(second, LocalDate.of(2026, 7, 2)))
                .contains(new Section20.Window(Stage.ESTIMATES, LocalDate.of(2026, 7, 30), false));
        assertThat(byHand.window(conduct("works", LocalDate.of(2026, 6, 1), null, "2026-06-10 lowest", null, ""), LocalDate.of(2026, 6, 11)))
                .as("once the contract is entered").isEmpty();
    }

    @Test
    void nobodyIsNominatedWherePublicNoticeIsGivenOrTheContractorIsKnown() {
        var window = Map.of(Stage.INTENTION, byHand.served(LocalDate.of(2026, 6, 1)));
        for (var none : List.of(new Conduct(AGREEMENT, LocalDate.EPOCH, true, window, List.of(), Optional.empty(), Optional.empty(), Heard.NOTHING),
                new Conduct(WORKS, LocalDate.EPOCH, true, window, List.of(), Optional.empty(), Optional.empty(), Heard.NOTHING),
                new Conduct(WORKS_UNDER_AGREEMENT, LocalDate.EPOCH, false, window, List.of(), Optional.empty(), Optional.empty(), Heard.NOTHING))) {
            assertThat(byHand.window(none, LocalDate.of(2026, 6, 2)).orElseThrow().nominations()).isFalse();
        }
    }

    /** Schedule 1 paragraph 4 and schedule 4 part 2 paragraph 11: before the estimates are told, 1 July; where nobody is named, nobody is left out. */
    @ParameterizedTest(name = "{0}: named {1}, asked {2}: left out {3}")
    @CsvSource(textBlock = """
            works,                 Roofs of Leeds,             2026-06-30, false
            works,                 Roofs of Leeds,             2026-07-02, true
            works,                 Roofs of Leeds,             ,           true
            works,                 Tiles; Tiles; Roofs,        2026-06-30, true
            works,                 Tiles; roofs,               2026-06-30, false
            works,                 Roofing of Leeds,           2026-06-30, true
            works,                 '',                         ,           false
            agreement,             Roofs,                      ,           true
            agreement public,      Roofs,                      ,           false
            works public,          Roofs,                      ,           false
            works-under-agreement, Roofs,                      ,           false
            """)
    void whoeverLeaseholdersNameIsAskedBeforeTheEstimatesAreTold(String kind, String named, @Nullable LocalDate asked, boolean leftOut) {
        var nominations = new Nominations(Arrays.stream(named.split("; ")).map(words -> new Nominations.Named(words, false)).toList(), asked == null ? List.of() : List.of(new Nominations.Asked("ROOFS", asked)));
        var conduct = conduct(kind, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1), null, null, "open unconnected");
        var heard = new Conduct(conduct.kind(), conduct.began(), conduct.publicNotice(), conduct.notices(), conduct.estimates(), conduct.contract(),
                conduct.reasons(), new Heard(List.of(), nominations));
        assertThat(byHand.missed(heard, LocalDate.of(2026, 7, 2)).contains(Missed.NOMINEE_NOT_ASKED)).isEqualTo(leftOut);
    }

    /** Paragraph 4(1) and (4) of schedule 1, 11(1) and (4) of schedule 4: one of the association's too, and where both named several, another one. */
    @ParameterizedTest(name = "leaseholders {0}, the association {1}, asked {2}: left out {3}")
    @CsvSource(textBlock = """
            '',           Lifts,        '',           true
            '',           Lifts,        Lifts,        false
            Roofs,        Lifts,        Roofs,        true
            Roofs,        Lifts,        Lifts,        true
            Roofs,        Lifts,        Roofs; Lifts, false
            Roofs,        Roofs,        Roofs,        false
            Roofs; Roofs, Roofs; Lifts, Roofs,        true
            Roofs; Roofs, Roofs; Lifts, Roofs; Lifts, false
            """)
    void oneOfThoseTheAssociationNamesIsAskedToo(String theirs, String its, String asked, boolean leftOut) {
        var day = LocalDate.of(2026, 6, 20);
        var named = Stream.concat(Arrays.stream(theirs.split("; ")).map(words -> new Nominations.Named(words, false)),
                Arrays.stream(its.split("; ")).map(words -> new Nominations.Named(words, true))).toList();
        assertThat(new Nominations(named, Arrays.stream(asked.split("; ")).map(name -> new Nominations.Asked(name, day)).toList()).leftOut(day)).isEqualTo(leftOut);
    }

    @Test
    void aNomineeIsWhoeverWasAskedByThenHoweverTheNameIsWritten() {
        var asked = List.of(new Nominations.Asked("J. Smith and Co", LocalDate.of(2026, 6, 20)));
        assertThat(Nominations.isNominee(asked, "j smith and co.", LocalDate.of(2026, 8, 3))).isTrue();
        assertThat(Nominations.isNominee(asked, "J Smith", LocalDate.of(2026, 8, 3))).isFalse();
        assertThat(Nominations.isNominee(asked, "J. Smith and Co", LocalDate.of(2026, 6, 19))).as("before it was asked").isFalse();
        assertThat(Nominations.isNominee(asked, "...", LocalDate.of(2026, 8, 3))).isFalse();
    }

    private Conduct conduct(String kind, @Nullable LocalDate intention, @Nullable LocalDate estimates, @Nullable String contract,
            @Nullable LocalDate reasons, String stated) {
        var notices = new EnumMap<Stage, Served>(Stage.class);
        if (intention != null) {
            notices.put(Stage.INTENTION, byHand.served(intention));
        }
        if (estimates != null) {
            notices.put(Stage.ESTIMATES, byHand.served(estimates));
        }
        var offers = new ArrayList<Estimate>();
        Arrays.stream(stated.split(" ")).filter(word -> word.endsWith("connected"))
                .forEach(word -> offers.add(new Estimate(word.equals("connected"))));
        return new Conduct(kind(kind), LocalDate.of(2026, 5, 1), kind.endsWith(" public"), notices, offers,
                Optional.ofNullable(contract).map(Section20Tests::contract), Optional.ofNullable(reasons), Heard.NOTHING);
    }

    private static ConsultationKind kind(String written) {
        return ConsultationKind.of(written.replace(" public", ""));
    }

    private static Contract contract(String written) {
        var parts = written.split(" ");
        return new Contract(LocalDate.parse(parts[0]), parts[1].equals("lowest"), parts[1].equals("nominee"));
    }

    private static String say(Next next) {
        return switch (next) {
            case Next.May(var stage, var by) -> "may " + stage.code() + by.map(day -> " by " + day).orElse("");
            case Next.NotBefore(var stage, var from) -> "not " + stage.code() + " before " + from;
            case Next.Over _ -> "over";
        };
    }
}
