package org.doorstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.Feed;
import org.doorstep.accounts.FeedAsAt;
import org.doorstep.documents.model.Quarter;
import org.doorstep.documents.model.Readiness;
import org.junit.jupiter.api.Test;

/** The quarter that ends on New Year's Eve, whose last files come after the holidays. */
class ReadinessTests {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final Quarter QUARTER = new Quarter(2026, 4);
    private static final LocalDate BY = LocalDate.of(2027, 1, 8);
    private static final FeedAsAt CARD = new FeedAsAt(Feed.CARD, 0, Optional.empty());

    @Test
    void waitsWhileAFileHasNotToldOfTheLastDay() {
        var routes = List.of(CARD, told(Feed.CASH_CARD, "2026-12-24T23:59:59Z"), told(Feed.CHEQUE, "2026-12-31T23:59:59Z"));
        assertThat(on("2027-01-01", routes)).isEqualTo(new Readiness.Waits(List.of(Feed.CASH_CARD)));
        assertThat(on("2027-01-07", routes)).isEqualTo(new Readiness.Waits(List.of(Feed.CASH_CARD)));
    }

    /** A statement without the last week's rent is not of what was due. */
    @Test
    void waitsForChargesAsForMoney() {
        assertThat(on("2027-01-01", List.of(CARD, charged("2026-12-28T23:59:59Z")))).isEqualTo(new Readiness.Waits(List.of(Feed.CHARGES)));
        assertThat(on("2027-01-01", List.of(CARD, charged("2026-12-31T23:59:59Z")))).isEqualTo(new Readiness.Ready());
    }

    private static FeedAsAt charged(String until) {
        return new FeedAsAt(Feed.CHARGES, 0, Optional.of(Instant.parse(until)));
    }

    @Test
    void isReadyOnceEveryFileHas() {
        assertThat(on("2027-01-05", List.of(CARD, told(Feed.CASH_CARD, "2026-12-31T23:59:59Z"), told(Feed.CHEQUE, "2027-01-04T23:59:59Z"))))
                .isEqualTo(new Readiness.Ready());
    }

    @Test
    void waitsForTheRestOfTheLastDay() {
        assertThat(on("2027-01-01", List.of(told(Feed.CASH_CARD, "2026-12-31T12:00:00Z")))).isEqualTo(new Readiness.Waits(List.of(Feed.CASH_CARD)));
    }

    @Test
    void waitsForNobodyWhoNeverTold() {
        assertThat(on("2027-01-01", List.of(CARD, new FeedAsAt(Feed.CHEQUE, 5, Optional.empty())))).isEqualTo(new Readiness.Ready());
    }

    @Test
    void goesOnTheLatestDayWhateverIsMissing() {
        assertThat(on("2027-01-08", List.of(told(Feed.CASH_CARD, "2026-12-24T23:59:59Z")))).isEqualTo(new Readiness.Anyway(List.of(Feed.CASH_CARD)));
    }

    /** In summer the day ends at 11pm in UTC. */
    @Test
    void endsADayWhenItEndsInEngland() {
        var summer = List.of(told(Feed.CASH_CARD, "2026-06-30T22:59:59Z"));
        assertThat(Readiness.of(new Quarter(2026, 2), summer, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 7), ENGLAND)).isEqualTo(new Readiness.Ready());
    }

    private static Readiness on(String today, List<FeedAsAt> routes) {
        return Readiness.of(QUARTER, routes, LocalDate.parse(today), BY, ENGLAND);
    }

    private static FeedAsAt told(Feed feed, String until) {
        return new FeedAsAt(feed, 1, Optional.of(Instant.parse(until)));
    }
}
