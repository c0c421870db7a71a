package org.doorstep.documents.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.OpenAccount;
import org.doorstep.documents.Folder;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Words;
import org.doorstep.residents.ContactDetails;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whose a paper is, and in which language each of them reads it. */
@Component
class PaperReaders {

    private static final CurrentUser SYSTEM = new CurrentUser.System("documents");

    private final Residents residents;
    private final Accounts accounts;
    private final Words words;

    PaperReaders(Residents residents, Accounts accounts, Words words) {
        this.residents = residents;
        this.accounts = accounts;
        this.words = words;
    }

    /** @param byPerson language of each, by their references */
    record Readers(Map<String, Locale> byPerson) {

        /** Besides English, in which every paper is kept for whoever works on it. */
        Set<Locale> others() {
            return byPerson.values().stream().filter(locale -> !locale.equals(Locale.UK)).collect(Collectors.toSet());
        }
    }

    /** Nobody is asked for their language while English is the only one there is. */
    Mono<Readers> of(StoredDocument document) {
        return people(document).flatMap(people -> words.languages().size() == 1 || people.isEmpty() ? Mono.just(readers(people, Map.of()))
                : residents.contacts(SYSTEM, people).map(known -> readers(people, known)));
    }

    private Readers readers(List<String> people, Map<String, ContactDetails> known) {
        return new Readers(people.stream().collect(Collectors.toMap(person -> person,
                person -> Optional.ofNullable(known.get(person)).map(details -> written(details.language())).orElse(Locale.UK))));
    }

    /** English is as written in Britain: so it is filed, and so it is found. */
    private Locale written(String language) {
        var locale = words.writtenIn(Locale.forLanguageTag(language));
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    /** Each joint holder on their own, and who acts for them; of an account whose agreement is over those whose it is still. */
    private Mono<List<String>> people(StoredDocument document) {
        return Mono.justOrEmpty(document.agreement()).flatMap(this::parties).filter(people -> !people.isEmpty())
                .switchIfEmpty(Mono.defer(() -> document.key().folder().kind() == Folder.Kind.ACCOUNT
                        ? accounts.named(SYSTEM, document.key().folder().reference()).map(OpenAccount::holders) : Mono.empty()))
                .map(people -> people.stream().distinct().toList()).defaultIfEmpty(List.of());
    }

    private Mono<List<String>> parties(UUID agreement) {
        return residents.parties(SYSTEM, agreement).map(parties -> parties.stream().map(party -> party.person().reference()).toList());
    }
}
