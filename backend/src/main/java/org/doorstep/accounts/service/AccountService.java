package org.doorstep.accounts.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountStanding;
import org.doorstep.accounts.AccountView;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.Feed;
import org.doorstep.accounts.FeedAsAt;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.OpenAccount;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.accounts.Route;
import org.doorstep.accounts.Statement;
import org.doorstep.accounts.StatementOutcome;
import org.doorstep.accounts.model.StatementPeriod;
import org.doorstep.accounts.model.Viewer;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.residents.Me;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Reads accounts for those who may see them; posting is {@link EntryPosting}'s. */
@Service
class AccountService implements Accounts {

    private final Ledger ledger;
    private final Owners owners;
    private final Cards cards;
    private final EntryPosting posting;
    private final Clock clock;

    AccountService(Ledger ledger, Owners owners, Cards cards, EntryPosting posting, Clock clock) {
        this.ledger = ledger;
        this.owners = owners;
        this.cards = cards;
        this.posting = posting;
        this.clock = clock;
    }

    @Override
    public Mono<List<AccountCard>> list(CurrentUser user) {
        return owners.own(user).flatMap(this::list).defaultIfEmpty(List.of());
    }

    @Override
    public Mono<List<AccountCard>> list(CurrentUser user, Me me) {
        return list(Owners.owner(me));
    }

    private Mono<List<AccountCard>> list(Owner own) {
        return ledger.list(own.seen()).map(account -> cards.card(account, own)).collectList()
                .map(all -> all.stream().sorted(Comparator.comparing(AccountCard::kind).thenComparing(AccountCard::reference)).toList());
    }

    @Override
    public Mono<List<AccountCard>> ofAgreements(CurrentUser user, Collection<UUID> agreements) {
        return Viewer.seesAll(user)
                ? ledger.list(new Seen(false, Set.copyOf(agreements), Optional.empty()))
                        .map(account -> cards.card(account, new Owner(Seen.EVERYBODYS, Map.of()))).collectList()
                : Mono.just(List.of());
    }

    @Override
    public Mono<AccountView> find(CurrentUser user, String reference, Optional<Long> before) {
        return owners.readBy(user).flatMap(owner -> ledger.find(owner.seen(), reference, before, PAGE + 1)
                .flatMap(page -> owners.address(user, owner, page.account().agreement())
                        .map(known -> view(cards.card(page.account(), known), page.entries()))));
    }

    @Override
    public Mono<StatementOutcome> statement(CurrentUser user, String reference, Period period) {
        return owners.readBy(user)
                .flatMap(owner -> movements(owner, reference, period)
                        .flatMap(found -> owners.address(user, owner, found.account().agreement())
                                .map(known -> statement(cards.card(found.account(), known), period, found))))
                .defaultIfEmpty(new StatementOutcome.NotHere());
    }

    @Override
    public Mono<List<OpenAccount>> openIn(CurrentUser job, Period period, String after, int most) {
        return job instanceof CurrentUser.System ? ledger.openIn(period, begin(period.from()), begin(period.to().plusDays(1)), after, most).collectList() : Mono.just(List.of());
    }

    @Override
    public Mono<OpenAccount> named(CurrentUser job, String reference) {
        return job instanceof CurrentUser.System ? ledger.named(Seen.EVERYBODYS, reference) : Mono.empty();
    }

    @Override
    public Mono<List<FeedAsAt>> asAt(CurrentUser user) {
        return Viewer.seesAll(user) ? ledger.asAt().map(cards::asAt) : Mono.just(List.of());
    }

    @Override
    public Mono<Void> upToDate(CurrentUser job, Route route, Instant asAt) {
        return job instanceof CurrentUser.System ? ledger.upToDate(Feed.valueOf(route.name()), asAt, clock.instant()) : Mono.empty();
    }

    @Override
    public Mono<Void> drawn(CurrentUser job, Collection<String> references, LocalDate until) {
        return job instanceof CurrentUser.System ? ledger.drawn(references, until) : Mono.empty();
    }

    @Override
    public Mono<Map<UUID, AccountStanding>> standings(CurrentUser user, Collection<UUID> accounts) {
        return user instanceof CurrentUser.System && !accounts.isEmpty() ? ledger.standings(accounts) : Mono.just(Map.of());
    }

    @Override
    public Mono<PostOutcome> post(CurrentUser user, UUID account, NewEntry entry) {
        return posting.post(user, account, entry);
    }

    @Override
    public Mono<PostOutcome> reverse(CurrentUser user, UUID account, long seq, String why, String reference) {
        return posting.reverse(user, account, seq, why, reference);
    }

    /** A day begins and ends when it does in England. A period that ends before it starts holds nothing. */
    private Mono<Ledger.Movements> movements(Owner owner, String reference, Period period) {
        return ledger.movements(owner.seen(), reference, begin(period.from()), begin(StatementPeriod.asked(period.to()).plusDays(1)));
    }

    private Instant begin(LocalDate day) {
        return StatementPeriod.asked(day).atStartOfDay(clock.getZone()).toInstant();
    }

    private StatementOutcome statement(AccountCard card, Period period, Ledger.Movements found) {
        var problems = StatementPeriod.problems(period, card.opened(), LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return new StatementOutcome.Wrong(card, problems);
        }
        var lines = found.entries();
        var closing = lines.isEmpty() ? found.opening() : lines.getLast().balance();
        return new StatementOutcome.Drawn(new Statement(card, period, found.opening(), lines, closing));
    }

    /** One more was asked for than a page holds: it is there only to say that there are earlier ones. */
    private static AccountView view(AccountCard card, List<EntryView> entries) {
        if (entries.size() <= PAGE) {
            return new AccountView(card, entries, Optional.empty());
        }
        var shown = List.copyOf(entries.subList(0, PAGE));
        return new AccountView(card, shown, Optional.of(shown.getLast().seq()));
    }
}
