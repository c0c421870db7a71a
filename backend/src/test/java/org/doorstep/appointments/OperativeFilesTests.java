package org.doorstep.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.doorstep.IntegrationTest;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.ImportOutcome.Refused;
import org.doorstep.imports.ImportOutcome.Taken;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.RowProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** In patches that nobody else has, since the database is shared with those who count their operatives. */
@IntegrationTest
class OperativeFilesTests {

    private static final String HEADER = "code,name,active,trades,patches,monday,tuesday,wednesday,thursday,friday,saturday,sunday\n";

    @Autowired
    Imports imports;

    @Autowired
    DatabaseClient database;

    @BeforeEach
    void givesThePatchesHomes() {
        take("homes", "uprn,line-1,line-2,town,postcode,type,bedrooms,patch,block,estate\n"
                + "60101,1 Mill Lane,,Northampton,NN31 1AA,house,2,F-1,,\n60102,2 Mill Lane,,Northampton,NN31 1AA,house,2,F-2,,\n");
    }

    @Test
    void takesOperativesInWithTradesPatchesAndHours() {
        assertThat(changes(row("F1", "yes", "asbestos lift", "F-1 F-2", "08:00-16:30"))).isEqualTo(new ImportChanges(1, 0, 0));
        assertThat(all("select t.trade from operative_trade t join operative o on o.id = t.operative where o.code = 'F1' order by 1"))
                .containsExactly("asbestos", "lift");
        assertThat(all("select p.patch from operative_patch p join operative o on o.id = p.operative where o.code = 'F1' order by 1"))
                .containsExactly("F-1", "F-2");
        assertThat(all("select h.weekday || ' ' || h.starts || ' ' || h.ends from working_hours h join operative o on o.id = h.operative where o.code = 'F1'"))
                .containsExactly("1 08:00:00 16:30:00");
    }

    @Test
    void changesWhatDiffersAndOnlyThat() {
        changes(row("F2", "yes", "asbestos", "F-1", "08:00-16:30"));
        assertThat(changes(row("F2", "yes", "asbestos", "F-1", "08:00-16:30"))).isEqualTo(new ImportChanges(0, 0, 1));
        assertThat(changes(row("F2", "yes", "lift", "F-1", "08:00-16:30"))).isEqualTo(new ImportChanges(0, 1, 0));
        assertThat(changes(row("F2", "yes", "lift", "", "08:00-16:30"))).isEqualTo(new ImportChanges(0, 1, 0));
        assertThat(changes(row("F2", "yes", "lift", "", "08:00-17:00"))).isEqualTo(new ImportChanges(0, 1, 0));
        assertThat(changes(row("F2", "yes", "lift", "", "09:00-17:00"))).isEqualTo(new ImportChanges(0, 1, 0));
        assertThat(changes(row("F2", "no", "lift", "", ""))).isEqualTo(new ImportChanges(0, 1, 0));
        assertThat(all("select t.trade from operative_trade t join operative o on o.id = t.operative where o.code = 'F2'"))
                .containsExactly("lift");
        assertThat(all("select h.id::text from working_hours h join operative o on o.id = h.operative where o.code = 'F2'")).isEmpty();
    }

    @Test
    void refusesHoursThatEndBeforeTheyBegin() {
        assertThat(take("operatives", HEADER + row("F3", "yes", "asbestos", "", "17:00-08:00")))
                .isEqualTo(new Refused("operatives", 1, 1, List.of(new RowProblem(2, "monday", "hours", List.of()))));
    }

    @Test
    void refusesATradeThatNoFaultNeedsAndAPatchWithoutAHome() {
        assertThat(take("operatives", HEADER + row("F4", "yes", "lift juggling", "F-1 F-9", "") + row("F5", "yes", "plumbin", "", "")))
                .isEqualTo(new Refused("operatives", 2, 3, List.of(
                        new RowProblem(2, "trades", "not-there", List.of("juggling")),
                        new RowProblem(2, "patches", "not-there", List.of("F-9")),
                        new RowProblem(3, "trades", "not-there", List.of("plumbin")))));
        assertThat(all("select code from operative where code in ('F4', 'F5')")).isEmpty();
    }

    @Test
    void takesSchoolTermsIn() {
        var file = "name,first-day,last-day\nF term,2031-01-06,2031-02-14\n";
        assertThat(((Taken) take("school-terms", file)).changes()).isEqualTo(new ImportChanges(1, 0, 0));
        assertThat(((Taken) take("school-terms", file.replace("02-14", "02-13"))).changes()).isEqualTo(new ImportChanges(0, 1, 0));
        assertThat(((Taken) take("school-terms", file.replace("02-14", "02-13"))).changes()).isEqualTo(new ImportChanges(0, 0, 1));
        assertThat(((Refused) take("school-terms", file.replace("2031-02-14", "2030-02-14"))).listed())
                .extracting(RowProblem::code).containsExactly("before-start");
    }

    private ImportChanges changes(String row) {
        return ((Taken) take("operatives", HEADER + row)).changes();
    }

    private static String row(String code, String active, String trades, String patches, String monday) {
        return "%s,Test Operative,%s,%s,%s,%s,,,,,,\n".formatted(code, active, trades, patches, monday);
    }

    private ImportOutcome take(String kind, String file) {
        Flux<DataBuffer> upload = Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file.getBytes(StandardCharsets.UTF_8)));
        return imports.take(new CurrentUser.System("test"), kind, StandardCharsets.UTF_8, upload).block();
    }

    private List<String> all(String sql) {
        return database.sql(sql).mapValue(String.class).all().collectList().block();
    }
}
