package org.doorstep.accounts.service;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountSettings;
import org.doorstep.accounts.Route;
import org.doorstep.accounts.RouteAsAt;
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

    /** Every route in its order, whether a file told of it or not. */
    List<RouteAsAt> asAt(Map<Route, Instant> told) {
        return Arrays.stream(Route.values()).map(route -> asAt(told, route)).toList();
    }

    private RouteAsAt asAt(Map<Route, Instant> told, Route route) {
        int days = settings.showsWithin().get(route);
        return new RouteAsAt(route, days, days == 0 ? Optional.empty() : Optional.ofNullable(told.get(route)));
    }
}
