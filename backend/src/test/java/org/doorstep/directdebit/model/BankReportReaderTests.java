package org.doorstep.directdebit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.doorstep.directdebit.model.BankReport.Kind;
import org.doorstep.directdebit.model.BankReport.NotOurs;
import org.doorstep.directdebit.model.BankReport.Read;
import org.doorstep.directdebit.model.BankReport.Unreadable;
import org.doorstep.directdebit.model.BankReport.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports as they come, and as they do not. */
class BankReportReaderTests {

    private static final String ARUDD = """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <BACSDocument xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="newbacs-advices.xsd">
            <Data><ARUDD><Header reportType="REFT1019" adviceNumber="001" currentProcessingDate="2027-02-01"/>
            <AddresseeInformation name="NENE VALLEY HOMES"/>
            <ServiceLicenseInformation userName="NENE VALLEY HOMES" userNumber="123456"/>
            <Advice><OriginatingAccountRecords><OriginatingAccountRecord>
            <OriginatingAccount name="NENE VALLEY HOMES" number="88837491" sortCode="10-79-99" type="0" bankName="A BANK" branchName="A BRANCH"/>
            <ReturnedDebitItem ref="DBT-4K7P-2MXQ  " transCode="17" returnCode="0128" returnDescription="REFER TO PAYER" originalProcessingDate="2027-01-26" valueOf="104.20" currency="GBP">
            <PayerAccount number="66374958" ref="DBT-4K7P-2MXQ" name="A MENSAH" sortCode="08-99-99" bankName="A BANK" branchName="A BRANCH"/></ReturnedDebitItem>
            <ReturnedDebitItem ref="DBT-9C2D-7WYE" transCode="01" returnCode="1012" returnDescription="INSTRUCTION CANCELLED" originalProcessingDate="2027-01-26" valueOf="7" currency="GBP"/>
            <Totals numberOf="2" valueOf="111.20" currency="GBP"/>
            </OriginatingAccountRecord></OriginatingAccountRecords></Advice></ARUDD></Data>
            </BACSDocument>""";

    private static final String ADDACS = """
            <BACSDocument><Data><MessagingAdvices><MessagingHeader user-number="123456"/>
            <MessagingAdvice user-number="123456" record-type="A" effective-date="2027-02-03" reference="DBT-4K7P-2MXQ" payer-name="A MENSAH"
              payer-account-number="66374958" payer-sort-code="089999" reason-code="1"/>
            <MessagingAdvice user-number="123456" record-type="A" effective-date="2027-02-04" reference="DBT-9C2D-7WYE" payer-name="Z"
              payer-account-number="66374958" payer-sort-code="089999" reason-code="3" payer-new-sort-code="10-79-99" payer-new-account-number="88837491"/>
            </MessagingAdvices></Data></BACSDocument>""";

    private final List<BankAdvice> given = new ArrayList<>();

    private BankReport read(String xml) {
        return read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private BankReport read(InputStream xml) {
        given.clear();
        return new BankReportReader("123456").read(xml, given::add);
    }

    @Test
    void tellsWhatWasNotPaid() {
        assertThat(read(ARUDD)).isEqualTo(new Read(Kind.ARUDD, 2));
        var processed = LocalDate.of(2027, 1, 26);
        assertThat(given).containsExactly(new BankAdvice.Unpaid("DBT-4K7P-2MXQ", "0", 10_420, processed),
                new BankAdvice.Unpaid("DBT-9C2D-7WYE", "1", 700, processed));
    }

    @Test
    void tellsWhatWasEndedAndMoved() {
        assertThat(read(ADDACS)).isEqualTo(new Read(Kind.MESSAGES, 2));
        assertThat(given).containsExactly(
                new BankAdvice.Changed("DBT-4K7P-2MXQ", "1", LocalDate.of(2027, 2, 3), Optional.empty()),
                new BankAdvice.Changed("DBT-9C2D-7WYE", "3", LocalDate.of(2027, 2, 4), Optional.of(new BankAccount("107999", "88837491"))));
    }

    @Test
    void tellsWhatWasNotTaken() {
        var auddis = ADDACS.replace("record-type=\"A\"", "record-type=\"N\"").replace("reason-code=\"1\"", "reason-code=\"5\"");
        assertThat(read(auddis)).isEqualTo(new Read(Kind.MESSAGES, 2));
        assertThat(given).startsWith(new BankAdvice.Rejected("DBT-4K7P-2MXQ", "5", LocalDate.of(2027, 2, 3)));
        assertThat(read(ADDACS.replace("record-type=\"A\"", "record-type=\"V\""))).isEqualTo(new Read(Kind.MESSAGES, 0));
    }

    @Test
    void takesNoReportOfSomebodyElse() {
        assertThat(read(ARUDD.replace("userNumber=\"123456\"", "userNumber=\"654321\""))).isEqualTo(new NotOurs());
        assertThat(read(ADDACS.replaceFirst("user-number=\"123456\"", "user-number=\"654321\""))).isEqualTo(new NotOurs());
        assertThat(read(ADDACS.replace("<MessagingHeader user-number=\"123456\"/>", ""))).isInstanceOf(Read.class);
        assertThat(read(ADDACS.replace("user-number=\"123456\"", ""))).isEqualTo(new NotOurs());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            numberOf="3",                   numberOf="2",                   TOTALS
            valueOf="111.21",               valueOf="111.20",               TOTALS
            numberOf="two",                 numberOf="2",                   FIELD
            valueOf="-104.20",              valueOf="104.20",               FIELD
            valueOf="104.205",              valueOf="104.20",               FIELD
            valueOf="99999999999.99",       valueOf="104.20",               FIELD
            valueOf="",                     valueOf="104.20",               FIELD
            ref="",                         ref="DBT-9C2D-7WYE",            FIELD
            originalProcessingDate="2027-02-30", originalProcessingDate="2027-01-26", FIELD
            returnCode="",                  returnCode="1012",              FIELD
            <Advice,                        <Advice>,                       XML
            ARUDDER>,                       ARUDD>,                         KIND
            """)
    void saysWhatItCannotRead(String now, String before, Why why) {
        assertThat(read(ARUDD.replaceFirst(java.util.regex.Pattern.quote(before), now))
                ).satisfies(report -> assertThat(report).isInstanceOf(Unreadable.class))
                .extracting(report -> ((Unreadable) report).why()).isIn(why, why == Why.KIND ? Why.XML : why);
    }

    @Test
    void takesNothingOfAReportCutShort() {
        for (int end = 0; end < ARUDD.length() - 20; end += 37) {
            assertThat(read(ARUDD.substring(0, end))).as("cut after %s", end).isInstanceOf(Unreadable.class);
        }
        assertThat(read("<BACSDocument><Data><Other/></Data></BACSDocument>")).isEqualTo(new Unreadable(0, Why.KIND));
        assertThat(read("Dear customer")).isEqualTo(new Unreadable(0, Why.XML));
    }

    @Test
    void readsNothingOutsideTheFile() {
        var outside = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaa\">]>";
        var asks = ARUDD.replace("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", outside).replace("A BRANCH", "&secret;");
        assertThat(read(asks)).isInstanceOf(Unreadable.class);
    }

    @Test
    void readsAHundredThousandWithoutHoldingThem() throws IOException {
        var item = "<MessagingAdvice user-number=\"123456\" record-type=\"A\" effective-date=\"2027-02-03\" reference=\"DBT-4K7P-2MXQ\" reason-code=\"1\"/>";
        var parts = new ArrayList<InputStream>();
        parts.add(bytes("<BACSDocument><Data><MessagingAdvices><MessagingHeader user-number=\"123456\"/>"));
        IntStream.range(0, 1_000).forEach(_ -> parts.add(bytes(item.repeat(100))));
        parts.add(bytes("</MessagingAdvices></Data></BACSDocument>"));
        int[] count = new int[1];
        try (var all = new SequenceInputStream(Collections.enumeration(parts))) {
            assertThat(new BankReportReader("123456").read(all, _ -> count[0]++)).isEqualTo(new Read(Kind.MESSAGES, 100_000));
        }
        assertThat(count[0]).isEqualTo(100_000);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
