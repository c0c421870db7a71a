package org.doorstep.documents.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.web.Words;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.residents.Party;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is the same on every document: who writes, to whom, in which language, on which day. */
@Component
class Stationery {

    private static final CurrentUser SYSTEM = new CurrentUser.System("documents");

    private final Words words;
    private final Landlord landlord;
    private final Residents residents;
    private final Clock clock;

    Stationery(Words words, Landlord landlord, Residents residents, Clock clock) {
        this.words = words;
        this.landlord = landlord;
        this.residents = residents;
        this.clock = clock;
    }

    Voice voice(Locale locale) {
        return new Voice(words, words.writtenIn(locale));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String office() {
        return landlord.phones().office();
    }

    /** Of today. */
    PaperView paper(Voice voice, String title, List<String> to, List<String> lead, List<Row> facts, List<PaperView.Section> sections) {
        return new PaperView(voice.lang(), voice.dir(), title, landlord.address(), to, voice.date(today()), lead, facts, sections);
    }

    /** Of a day that was, and for everybody whom it concerns. */
    PaperView paper(Voice voice, String title, LocalDate day, List<String> lead, List<Row> facts) {
        return new PaperView(voice.lang(), voice.dir(), title, landlord.address(), List.of(), voice.date(day), lead, facts, List.of());
    }

    /**
     * The envelope's lines: everybody who holds the agreement, and the home it is for. Never where somebody of them gets
     * their letters: all of them open the same document, and one may have moved away from another.
     */
    Mono<List<String>> to(UUID agreement, Optional<List<String>> home) {
        return residents.parties(SYSTEM, agreement).defaultIfEmpty(List.of())
                .map(parties -> Stream.concat(holders(parties), home.stream().flatMap(List::stream)).toList());
    }

    private static Stream<String> holders(List<Party> parties) {
        return parties.stream().filter(party -> party.role() == PartyRole.HOLDER).map(party -> party.person().name());
    }
}
