package org.doorstep.accounts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Feed;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.service.Ledger;
import org.doorstep.kernel.Money;
import org.doorstep.platform.spi.ImportMap;
import org.doorstep.platform.spi.ImportReading;
import org.doorstep.platform.tx.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.r2dbc.core.DatabaseClient;

/** Two accounts at one bank have two maps: what is said of a way that both bring is so of both. */
@IntegrationTest
class TwoAccountsAtOneBankTests {

    @Autowired
    ApplicationContext application;
    @Autowired
    ReceiptFiles.Kept kept;
    @Autowired
    Ledger ledger;
    @Autowired
    Tx tx;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private Map<String, ImportMap> accounts;

    /** As a landlord's settings with both of them would make it; beans are named by their classes. */
    @BeforeEach
    void aSecondAccount() throws IOException {
        clock.set(TestClock.START);
        nobodyHasTold();
        var settings = new ClassPathResource("landlords/receipts.yaml").getContentAsString(StandardCharsets.UTF_8);
        var bank = settings.substring(settings.indexOf("bank-statement:"), settings.indexOf("payment-cards:"));
        var maps = new ReceiptSettings(new ByteArrayResource((bank + bank.replace("bank-statement:", "second-account:").replace("source: bank", "source: bank-second"))
                .getBytes(StandardCharsets.UTF_8)));
        var both = new DefaultListableBeanFactory(application);
        both.registerSingleton(ReceiptSettings.class.getName(), maps);
        both.registerSingleton(ArrivedEntries.class.getName(), both.autowire(ArrivedEntries.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false));
        var entries = (EntryFile) both.autowire(EntryFile.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        accounts = new ReceiptFiles(maps, new ReceiptFiles.Kept(entries, kept.rows(), kept.days(), kept.elsewhere())).maps().stream().collect(Collectors.toMap(ImportMap::name, map -> map));
    }

    @AfterEach
    void oneAgain() {
        nobodyHasTold();
    }

    private void nobodyHasTold() {
        var ledgers = new Ledgers(database);
        ledgers.nobodyHasTold();
        ledgers.run("delete from receipt_until");
        ledgers.run("delete from receipt_days");
    }

    /** The file of one fails over the end of a quarter: no statement is drawn without what came to it. */
    @Test
    void haveMoneyHereOnceBothHaveToldOfIt() {
        tells("bank-statement", "2026-12-28", "2026-12-30");
        tells("second-account", "2026-12-28", "2026-12-30");
        tells("bank-statement", "2026-12-31", "2027-01-03");
        assertThat(told()).containsOnlyKeys(Feed.BANK_TRANSFER, Feed.STANDING_ORDER, Feed.CHEQUE).allSatisfy((_, until) -> assertThat(until).isEqualTo("2026-12-30T23:59:59Z"));
        tells("second-account", "2026-12-31", "2027-01-04");
        assertThat(told()).allSatisfy((_, until) -> assertThat(until).isEqualTo("2027-01-03T23:59:59Z"));
        tells("bank-statement", "2027-01-06", "2027-01-08");
        tells("second-account", "2027-01-05", "2027-01-08");
        assertThat(told()).as("one has a gap").allSatisfy((_, until) -> assertThat(until).isEqualTo("2027-01-03T23:59:59Z"));
    }

    @Test
    void haveMoneyHereWithoutOneThatToldOfNothingForThreeMonths() {
        tells("second-account", "2026-12-28", "2026-12-30");
        clock.pass(Duration.ofDays(90));
        tells("bank-statement", "2027-04-05", "2027-04-08");
        assertThat(told()).allSatisfy((_, until) -> assertThat(until).isEqualTo("2027-04-08T22:59:59Z"));
    }

    /** A file of these days without a line that is ours. */
    private void tells(String account, String first, String last) {
        var told = new ImportReading.Told(0, Money.ZERO, LocalDate.parse(first), LocalDate.parse(last), "");
        assertThat(tx.run(accounts.get(account).kind().finish(told)).block()).isNotNull();
    }

    private Map<Feed, Instant> told() {
        return ledger.asAt().block();
    }
}
