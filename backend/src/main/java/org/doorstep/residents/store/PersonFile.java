package org.doorstep.residents.store;

import static org.doorstep.platform.spi.ImportColumn.later;
import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.residents.Channel;
import org.doorstep.residents.LetterFormat;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code people.csv}: everybody with an agreement, and organisations that act for them. Makes no log-ins. */
@Component
class PersonFile implements ImportKind {

    private static final String KEEP = """
            with given as (
                select id, reference, nullif(title, '') as title, nullif(given_name, '') as given_name,
                       nullif(family_name, '') as family_name, nullif(organisation, '') as organisation,
                       cast(nullif(born, '') as date) as born, nullif(email, '') as email, nullif(mobile, '') as mobile,
                       nullif(landline, '') as landline, channel, language, format,
                       nullif(post_line1, '') as post_line1, nullif(post_line2, '') as post_line2,
                       nullif(post_town, '') as post_town, nullif(post_code, '') as post_code,
                       nullif(post_country, '') as post_country
                from unnest(:id, :reference, :title, :given_name, :family_name, :organisation, :born, :email, :mobile,
                            :landline, :channel, :language, :format, :post_line_1, :post_line_2, :post_town, :post_postcode, :post_country)
                    as g (id, reference, title, given_name, family_name, organisation, born, email, mobile,
                          landline, channel, language, format, post_line1, post_line2, post_town, post_code, post_country)),
            kept as (
                insert into person as p
                    (id, reference, title, given_name, family_name, organisation, born, email, mobile,
                     landline, channel, language, format, post_line1, post_line2, post_town, post_code, post_country)
                select * from given
                on conflict (reference) do update
                set title = excluded.title, given_name = excluded.given_name, family_name = excluded.family_name,
                    organisation = excluded.organisation, born = excluded.born, email = excluded.email,
                    mobile = excluded.mobile, landline = excluded.landline, channel = excluded.channel,
                    language = excluded.language, format = excluded.format, post_line1 = excluded.post_line1,
                    post_line2 = excluded.post_line2, post_town = excluded.post_town, post_code = excluded.post_code,
                    post_country = excluded.post_country
                where (p.title, p.given_name, p.family_name, p.organisation, p.born, p.email, p.mobile, p.landline,
                       p.channel, p.language, p.format, p.post_line1, p.post_line2, p.post_town, p.post_code, p.post_country)
                    is distinct from (excluded.title, excluded.given_name, excluded.family_name, excluded.organisation,
                       excluded.born, excluded.email, excluded.mobile, excluded.landline, excluded.channel,
                       excluded.language, excluded.format, excluded.post_line1, excluded.post_line2,
                       excluded.post_town, excluded.post_code, excluded.post_country)
                returning old.id is null as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed from kept""";

    private final Upsert upsert;
    private final Clock clock;

    PersonFile(Upsert upsert, Clock clock) {
        this.upsert = upsert;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<ImportColumn> columns() {
        var channels = Arrays.stream(Channel.values()).map(Channel::code).toArray(String[]::new);
        var formats = Arrays.stream(LetterFormat.values()).map(LetterFormat::code).toArray(String[]::new);
        return List.of(
                required("reference", ImportCells.reference()),
                optional("title", ImportCells.text(30)),
                optional("given-name", ImportCells.text(100)),
                optional("family-name", ImportCells.text(100)),
                optional("organisation", ImportCells.text(150)),
                optional("born", ImportCells.date()),
                optional("email", ImportCells.email()),
                optional("mobile", ImportCells.phone()),
                optional("landline", ImportCells.phone()),
                required("channel", ImportCells.oneOf(channels)),
                required("language", ImportCells.language()),
                required("format", ImportCells.oneOf(formats)),
                optional("post-line-1", ImportCells.text(100)),
                optional("post-line-2", ImportCells.text(100)),
                optional("post-town", ImportCells.text(60)),
                optional("post-postcode", ImportCells.text(20)),
                later("post-country", new PostCountry()));
    }

    @Override
    public List<String> key() {
        return List.of("reference");
    }

    /** Somebody has a last name, an organisation its own; nobody is born tomorrow. */
    @Override
    public List<RowProblem> check(ImportRow row) {
        if (row.given("family-name").isPresent() == row.given("organisation").isPresent()) {
            return List.of(row.problem("family-name", "name-or-organisation"));
        }
        return row.date("born").filter(LocalDate.now(clock)::isBefore).isPresent()
                ? List.of(row.problem("born", "to-come")) : List.of();
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> rows) {
        return upsert.keep(KEEP, rows, columns().stream().map(ImportColumn::name).toList());
    }
}
