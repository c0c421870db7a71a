package org.doorstep.residents.store;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.residents.Address;
import org.doorstep.residents.AgreementKind;
import org.doorstep.residents.Channel;
import org.doorstep.residents.ContactDetails;
import org.doorstep.residents.DwellingType;
import org.doorstep.residents.Home;
import org.doorstep.residents.LetterFormat;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Person;
import org.doorstep.residents.Place;
import org.doorstep.residents.Term;

/** What the register's columns mean. Every statement names them alike. */
final class RegisterRows {

    private RegisterRows() {}

    static Person person(Readable row) {
        var organisation = given(row, "organisation");
        var first = given(row, "given_name").orElse("");
        var name = organisation.orElseGet(() -> (first + " " + text(row, "family_name")).strip());
        return new Person(id(row, "person_id"), text(row, "person_reference"), name, first.isEmpty() ? name : first);
    }

    /** Empty when a person has no place. */
    static Optional<Place> placeIfAny(Readable row) {
        return row.get("agreement_id") == null ? Optional.empty() : Optional.of(place(row));
    }

    static Place place(Readable row) {
        return new Place(id(row, "agreement_id"), text(row, "agreement_reference"), AgreementKind.of(text(row, "kind")),
                PartyRole.of(text(row, "role")), required(row, "started", LocalDate.class),
                required(row, "lives_there", Boolean.class), home(row));
    }

    static Term term(Readable row) {
        return new Term(id(row, "id"), AgreementKind.of(text(row, "kind")), id(row, "home_id"), required(row, "started", LocalDate.class),
                Optional.ofNullable(row.get("ended", LocalDate.class)));
    }

    static Home home(Readable row) {
        return new Home(id(row, "home_id"), text(row, "uprn"), address(row), DwellingType.of(text(row, "dwelling_type")),
                Optional.ofNullable(row.get("bedrooms", Integer.class)), text(row, "patch"), block(row));
    }

    static ContactDetails contact(Readable row) {
        var person = person(row);
        return new ContactDetails(person.id(), person.reference(), person.name(), given(row, "email"), given(row, "mobile"),
                given(row, "landline"), Channel.of(text(row, "channel")), text(row, "language"),
                LetterFormat.of(text(row, "format")), given(row, "line1").map(_ -> post(row)));
    }

    static String text(Readable row, String column) {
        return required(row, column, String.class);
    }

    static <T> T required(Readable row, String column, Class<T> type) {
        var value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException("no " + column + " in a row that must have one");
        }
        return value;
    }

    private static Address address(Readable row) {
        return new Address(text(row, "line1"), given(row, "line2").orElse(""), given(row, "town").orElse(""),
                given(row, "postcode").orElse(""));
    }

    /** Of somebody's letters, which may go abroad. */
    private static Address post(Readable row) {
        var here = address(row);
        return new Address(here.line1(), here.line2(), here.town(), here.postcode(), given(row, "country").orElse(""));
    }

    private static Optional<Home.Block> block(Readable row) {
        return Optional.ofNullable(row.get("block_id", UUID.class))
                .map(id -> new Home.Block(id, text(row, "block_reference"), text(row, "block_name")));
    }

    private static UUID id(Readable row, String column) {
        return required(row, column, UUID.class);
    }

    private static Optional<String> given(Readable row, String column) {
        return Optional.ofNullable(row.get(column, String.class));
    }
}
