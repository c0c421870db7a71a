package org.doorstep.accounts.service;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountSettings;
import org.doorstep.accounts.Feed;
import org.doorstep.accounts.FeedAsAt;
import org.springframework.stereotype.Component;

/** Makes of a kept account what is shown of it. */
@Component
class Cards {

    private final AccountSettings settings;

    Cards(AccountSettings settings) {
        this.settings = settings;
    }

    AccountCard card(StoredAccount account, Owner owner) {
        return new AccountCard(account.id(), account.reference(), account.kind(), account.agreement(),
                Optional.ofNullable(owner.addresses().get(account.agreement())), account.opened(), account.closed(), account.balance(),
                asAt(account.asAt()));
    }

    /** Every route in its order, whether a file told of it or not, and charges once one has; what has ended is told of no more. */
    List<FeedAsAt> asAt(Map<Feed, Instant> told) {
        return Arrays.stream(Feed.values()).filter(feed -> !settings.ended().contains(feed)).flatMap(feed -> asAt(feed, Optional.ofNullable(told.get(feed)))).toList();
    }

    private Stream<FeedAsAt> asAt(Feed feed, Optional<Instant> told) {
        return feed.route().map(settings.showsWithin()::get).map(days -> Stream.of(new FeedAsAt(feed, days, days == 0 ? Optional.empty() : told)))
                .orElseGet(() -> told.stream().map(_ -> new FeedAsAt(feed, 0, told)));
    }
}
