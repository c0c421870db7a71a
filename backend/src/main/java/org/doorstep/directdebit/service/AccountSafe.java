package org.doorstep.directdebit.service;

import java.nio.charset.StandardCharsets;
import org.doorstep.directdebit.model.BankAccount;
import org.doorstep.platform.safe.Safe;
import org.doorstep.platform.safe.Sealed;
import org.springframework.stereotype.Component;

/** Bank details in the safe. */
@Component
class AccountSafe {

    private static final int SORT_CODE = 6;

    private final Safe safe;

    AccountSafe(Safe safe) {
        this.safe = safe;
    }

    Sealed seal(String row, BankAccount account) {
        return safe.seal(row, (account.sortCode() + account.number()).getBytes(StandardCharsets.US_ASCII));
    }

    BankAccount account(String row, Sealed sealed) {
        var digits = new String(safe.open(row, sealed), StandardCharsets.US_ASCII);
        return new BankAccount(digits.substring(0, SORT_CODE), digits.substring(SORT_CODE));
    }
}
