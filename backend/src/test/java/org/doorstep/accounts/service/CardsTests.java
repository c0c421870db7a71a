package org.doorstep.accounts.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.doorstep.accounts.AccountSettings;
import org.doorstep.accounts.Feed;
import org.doorstep.accounts.FeedAsAt;
import org.doorstep.accounts.Route;
import org.junit.jupiter.api.Test;

/** What an account says of how far it is, for everybody who waits for it. */
class CardsTests {

    private static final Instant CHRISTMAS = Instant.parse("2026-12-25T23:59:59Z");
    private static final Map<Route, Integer> WITHIN = Arrays.stream(Route.values()).collect(Collectors.toMap(route -> route, route -> route == Route.CARD ? 0 : 1));

    private static Cards cards(Feed... ended) {
        return new Cards(new AccountSettings(WITHIN, Set.of(ended), 0));
    }

    @Test
    void tellChargesOnceAFileDid() {
        assertThat(cards().asAt(Map.of())).extracting(FeedAsAt::feed).doesNotContain(Feed.CHARGES).hasSize(Route.values().length);
        assertThat(cards().asAt(Map.of(Feed.CHARGES, CHRISTMAS))).contains(new FeedAsAt(Feed.CHARGES, 0, Optional.of(CHRISTMAS)));
    }

    /** Else each quarter's statements would wait for it to the latest day. */
    @Test
    void sayNothingOfAFeedThatHasEnded() {
        var told = Map.of(Feed.CHEQUE, CHRISTMAS, Feed.CHARGES, CHRISTMAS);
        assertThat(cards(Feed.CHEQUE, Feed.CHARGES).asAt(told)).extracting(FeedAsAt::feed).doesNotContain(Feed.CHEQUE, Feed.CHARGES).contains(Feed.CARD);
        assertThat(cards().asAt(told)).extracting(FeedAsAt::feed).contains(Feed.CHEQUE, Feed.CHARGES);
    }

    @Test
    void haveAFeedForEachRoute() {
        for (var route : Route.values()) {
            assertThat(Feed.of(route.code()).route()).contains(route);
        }
    }
}
