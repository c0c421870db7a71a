package org.doorstep.directdebit.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.directdebit.model.TransactionCode;
import org.doorstep.kernel.Money;

/**
 * A record of a file, with whose it is.
 *
 * @param run     the day its file is handed in
 * @param month   what a collection is for; empty for an instruction
 * @param due     the day it was told for
 * @param state   {@code asked}, {@code posted}, {@code unpaid}, or {@code refused} with its whole file
 * @param reason  why it was not paid, by the bank's code or {@code recalled}; empty for what was, or is not known yet
 * @param seq     its place on the ledger's account, once it is posted
 */
public record StoredLine(
        UUID id, LocalDate run, UUID debit, TransactionCode code, Money amount, int lodging, Optional<YearMonth> month,
        Optional<LocalDate> due, String state, Optional<String> reason, Optional<Long> seq) {

    static StoredLine instruction(UUID id, LocalDate run, StoredDebit debit, TransactionCode code) {
        return new StoredLine(id, run, debit.id(), code, Money.ZERO, debit.lodging(), Optional.empty(), Optional.empty(), "asked", Optional.empty(), Optional.empty());
    }

    static StoredLine collection(UUID id, LocalDate run, StoredDebit debit, Money amount, YearMonth month, LocalDate due) {
        return new StoredLine(id, run, debit.id(), debit.marks().taken() ? TransactionCode.REGULAR : TransactionCode.FIRST, amount,
                debit.lodging(), Optional.of(month), Optional.of(due), "asked", Optional.empty(), Optional.empty());
    }

    /** Whether officers said that the payer's bank took it back, of which no report comes. */
    boolean isRecalled() {
        return state.equals("unpaid") && reason.filter(RecalledLater.REASON::equals).isPresent();
    }
}
