package org.doorstep.accounts.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.MoneyFiles.FileCard;
import org.doorstep.accounts.MoneyFiles.FileLines;
import org.doorstep.accounts.service.TakeBackStore.Asked;
import reactor.core.publisher.Mono;

/** Keeps which files of money were taken in, and takes them back. */
public interface MoneyFileStore {

    /** @param why why it was taken back; empty where it was not @param wanted what waits for a second officer */
    record Found(FileCard card, Optional<LocalDate> first, FileLines lines, Optional<String> why, Optional<Asked> wanted) {}

    /** @param wish the wish's id @param by the second officer, as the audit trail names them @param today the day on which it is done */
    record Deed(int file, UUID wish, String by, Instant at, LocalDate today) {}

    /** The newest before one, and one more than asked for where there is more. */
    Mono<List<FileCard>> newest(int before, int most);

    /** Those that wait for a second officer, the oldest wish first. */
    Mono<List<FileCard>> asked(int most);

    Mono<Found> find(int file);

    /** @return false while another is there of the same file, or it was taken back */
    Mono<Boolean> ask(int file, Asked asked);

    /** @return false when somebody was quicker, or it is their own */
    Mono<Boolean> second(UUID wish, String by, Instant at);

    Mono<Boolean> drop(UUID wish, String by, Instant at);

    Mono<Long> waiting();

    /** Whether no file is taken in until this transaction ends; it does not wait for one that is. */
    Mono<Boolean> turn();

    /** Whether nobody else changes a line of it, or posts to an account that it is on, until the transaction ends. */
    Mono<Boolean> hold(int file);

    /**
     * Takes off accounts what stands there of it, each with its reason, clears away what waits, and frees its days and its lines' names for the
     * next file. Held before.
     *
     * @return how many lines that were
     */
    Mono<Long> takeBack(Deed deed);
}
