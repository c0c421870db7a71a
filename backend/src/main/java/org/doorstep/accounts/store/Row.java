package org.doorstep.accounts.store;

import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.service.StoredAccount;
import org.doorstep.kernel.Money;

/** An account beside one of its entries: an account without any is one row too. */
record Row(StoredAccount account, Money opening, Optional<EntryView> entry) {

    static List<EntryView> entries(List<Row> rows) {
        return rows.stream().flatMap(row -> row.entry().stream()).toList();
    }
}
