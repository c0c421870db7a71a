package org.doorstep.accounts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportMap;
import org.doorstep.platform.spi.ImportRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Two accounts at one bank have two maps of one layout, and the file of one is sent as the other's. */
@IntegrationTest
class ReceiptsOfAnotherTests {

    private static final List<String> HEADINGS = List.of("Date", "Type", "Description", "Reference", "Paid in", "Paid out", "Balance");
    private static final List<String> LINE = List.of("12/10/2026", "FPI", "ANOTHER", "NOBODY 4711", "47.11", "", "1.00");

    @Autowired
    Imports imports;
    @Autowired
    ReceiptFiles.Kept kept;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    @AfterEach
    void nothingOfItWaits() {
        new Ledgers(database).run("delete from receipt_days where first = '2026-10-12'");
        new Ledgers(database).run("""
                update suspense set cleared_by = 'test', cleared_at = at, reference = right(id::text, 17) where cleared_at is null and account_reference = 'NOBODY 4711'""");
    }

    @Test
    void areToldOfBeforeTheyAreTakenIn() throws IOException {
        clock.set(TestClock.START);
        assertThat(second().foresee(List.of(row())).block().another()).isZero();
        Flux<org.springframework.core.io.buffer.DataBuffer> file = Flux.just(DefaultDataBufferFactory.sharedInstance
                .wrap((String.join(",", HEADINGS) + "\n" + String.join(",", LINE) + "\n").getBytes(StandardCharsets.UTF_8)));
        imports.take(new CurrentUser.System("test"), "bank-statement", Map.of("rows", "1", "total", "47.11"), StandardCharsets.UTF_8, file).block();
        assertThat(second().foresee(List.of(row())).block()).isEqualTo(new ImportMap.Foreseen(1, 0, 0, 1, Set.of("Bank statement (CSV)")));
    }

    /** The bank's other account, whose map differs by its source alone. */
    private ImportMap second() throws IOException {
        var settings = new ClassPathResource("landlords/receipts.yaml").getContentAsString(StandardCharsets.UTF_8);
        var bank = settings.substring(settings.indexOf("bank-statement:"), settings.indexOf("payment-cards:"));
        var both = bank + bank.replace("bank-statement:", "second-account:").replace("source: bank", "source: bank-second");
        return new ReceiptFiles(new ReceiptSettings(new ByteArrayResource(both.getBytes(StandardCharsets.UTF_8))), kept).maps().getLast();
    }

    private ImportRow row() throws IOException {
        var reading = second().reading(Map.of("rows", "1", "total", "47.11"));
        reading.look(1, HEADINGS);
        reading.look(2, LINE);
        assertThat(reading.looked()).isEmpty();
        var values = reading.row(2, LINE, problem -> assertThat(problem).isNull()).orElseThrow();
        var cells = new LinkedHashMap<String, String>();
        second().kind().columns().stream().map(ImportColumn::name).forEach(name -> cells.put(name, values.get(cells.size())));
        return new ImportRow(2, cells);
    }
}
