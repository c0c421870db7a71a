package org.doorstep.directdebit.service;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.accounts.ElsewhereLine;
import org.doorstep.accounts.ToldElsewhere;
import org.doorstep.directdebit.model.BankMatch;
import org.doorstep.directdebit.model.BankMatch.Back;
import org.doorstep.directdebit.model.BankMatch.Line;
import org.doorstep.directdebit.model.BankMatch.Run;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.platform.jobs.DailyJob;
import org.doorstep.platform.tx.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every night: the bank's own lines of Direct Debits held against what we say was taken and what came back. Our books and our ledger agree with each
 * other also where the money never moved, or moved back: nothing else holds them against the bank.
 */
@Component
class BankProof implements DailyJob {

    static final String TASK = "direct-debit.bank-proof";

    private static final Logger log = LoggerFactory.getLogger(BankProof.class);

    /** A run whose money has not come by then is on the list, or somebody has seen to it. */
    private static final int DAYS = 90;

    private final Tx tx;
    private final ToldElsewhere bank;
    private final DoubtStore doubts;
    private final WorkingCalendar calendar;
    private final Stamp stamp;

    BankProof(Tx tx, ToldElsewhere bank, DoubtStore doubts, WorkingCalendar calendar, Stamp stamp) {
        this.tx = tx;
        this.bank = bank;
        this.doubts = doubts;
        this.calendar = calendar;
        this.stamp = stamp;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 0);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> handle(String day, String data) {
        return tx.run(Mono.defer(this::prove));
    }

    /** What is known on both sides and has no partner yet. */
    private record Facts(List<Line> lines, List<Run> runs, List<Back> backs) {

        Set<String> names() {
            return Stream.concat(runs.stream().map(Run::name), backs.stream().map(Back::name)).collect(Collectors.toSet());
        }

        Facts free(Set<String> partners) {
            return new Facts(lines, runs.stream().filter(run -> !partners.contains(run.name())).toList(), backs.stream().filter(back -> !partners.contains(back.name())).toList());
        }

        Facts without(Map<UUID, String> pairs) {
            var left = free(Set.copyOf(pairs.values()));
            return new Facts(lines.stream().filter(line -> !pairs.containsKey(line.id())).toList(), left.runs(), left.backs());
        }
    }

    private Mono<Void> prove() {
        return facts().flatMap(facts -> {
            var pairs = BankMatch.pairs(facts.lines(), facts.runs(), facts.backs(), calendar);
            return Flux.fromIterable(pairs.entrySet()).concatMap(pair -> bank.pair(Gathering.SYSTEM, pair.getKey(), pair.getValue())).then(doubted(facts.without(pairs)));
        });
    }

    private Mono<Facts> facts() {
        return Mono.zip(lines(), doubts.runs(stamp.today().minusDays(DAYS), stamp.today()))
                .flatMap(both -> doubts.backs(both.getT1().stream().filter(Line::out).map(line -> line.amount().negated()).distinct().toList())
                        .map(backs -> new Facts(both.getT1(), both.getT2(), backs)))
                .flatMap(facts -> bank.partners(Gathering.SYSTEM, facts.names()).map(facts::free));
    }

    private Mono<List<Line>> lines() {
        return bank.open(Gathering.SYSTEM).flatMap(open -> doubts.naming(open.stream().map(ElsewhereLine::written).distinct().toList())
                .map(ours -> open.stream().map(line -> new Line(line.id(), line.amount(), line.day(), line.written(), ours.contains(line.written()))).toList()));
    }

    private Mono<Void> doubted(Facts left) {
        Set<LocalDate> entries = left.runs().stream().map(Run::entry).collect(Collectors.toSet());
        return bank.told(Gathering.SYSTEM, entries).flatMap(told -> {
            var found = BankMatch.doubts(left.lines(), left.runs(), told, stamp.today(), calendar);
            if (!found.isEmpty()) {
                log.warn("The bank does not bear out our Direct Debits in {} matters, listed in direct_debit_doubt", found.size());
            }
            return doubts.are(found, stamp.now());
        });
    }
}
