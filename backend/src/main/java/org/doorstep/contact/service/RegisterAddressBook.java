package org.doorstep.contact.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.doorstep.contact.TeamNotice;
import org.doorstep.contact.model.Channel;
import org.doorstep.contact.model.Format;
import org.doorstep.contact.model.Recipient;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.web.Words;
import org.doorstep.residents.Address;
import org.doorstep.residents.ContactDetails;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The residents' register as an address book, and the landlord's settings for its teams. */
@Component
class RegisterAddressBook implements AddressBook {

    private static final CurrentUser CONTACT = new CurrentUser.System("contact");

    private final Residents residents;
    private final Landlord landlord;
    private final Words words;

    RegisterAddressBook(Residents residents, Landlord landlord, Words words) {
        this.residents = residents;
        this.landlord = landlord;
        this.words = words;
    }

    @Override
    public Mono<Recipient> find(String person) {
        return Mono.justOrEmpty(team(person)).switchIfEmpty(Mono.defer(() -> residents.contactFor(CONTACT, person).map(this::recipient)))
                .defaultIfEmpty(Recipient.unknown(person));
    }

    private Optional<Recipient> team(String recipient) {
        return landlord.teams().entrySet().stream().filter(team -> TeamNotice.recipient(team.getKey()).equals(recipient)).findFirst()
                .map(team -> Recipient.team(recipient, landlord.name(), team.getValue()));
    }

    private Recipient recipient(ContactDetails details) {
        return new Recipient(details.reference(), details.name(), details.post().map(Address::lines).orElse(List.of()),
                details.mobile(), details.email(), preferred(details), refused(details),
                words.writtenIn(Locale.forLanguageTag(details.language())), Format.valueOf(details.format().name()));
    }

    private static Optional<Channel> preferred(ContactDetails details) {
        return switch (details.channel()) {
            case TEXT -> Optional.of(Channel.TEXT);
            case EMAIL -> Optional.of(Channel.EMAIL);
            case LETTER -> Optional.of(Channel.LETTER);
            case PHONE -> Optional.of(Channel.PHONE).filter(_ -> details.mobile().or(details::landline).isPresent());
        };
    }

    /** The register has one field for how somebody wants to be told: whoever wrote "letter" into it is not texted. */
    private static Set<Channel> refused(ContactDetails details) {
        return details.channel() == org.doorstep.residents.Channel.LETTER ? Set.of(Channel.TEXT) : Set.of();
    }
}
