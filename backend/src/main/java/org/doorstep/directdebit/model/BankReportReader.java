package org.doorstep.directdebit.model;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the reports that Bacs gives its users as XML, one advice after the other whatever the size: ARUDD (unpaid), ADDACS
 * (ended and changed instructions) and AUDDIS (instructions not taken). What the README says of their form is as far as it
 * could be confirmed. Nothing outside the file is read, and its own definitions are not followed.
 */
public final class BankReportReader {

    private final String userNumber;

    /** @param userNumber ours; a report for another is not taken */
    public BankReportReader(String userNumber) {
        this.userNumber = userNumber;
    }

    /** @param each given the advices as they are read; what it was given counts only when all was {@link BankReport.Read} */
    public BankReport read(InputStream xml, Consumer<BankAdvice> each) {
        var reading = new Reading(userNumber, each);
        try {
            var reader = factory().createXMLStreamReader(xml);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    reading.element(reader);
                }
            }
            return reading.result();
        } catch (XMLStreamException _) {
            return new BankReport.Unreadable(0, BankReport.Why.XML);
        } catch (NotOurs _) {
            return new BankReport.NotOurs();
        } catch (Unreadable wrong) {
            return new BankReport.Unreadable(wrong.advice, wrong.why);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static final class NotOurs extends RuntimeException {}

    private static final class Unreadable extends RuntimeException {
        private final int advice;
        private final transient BankReport.Why why;

        Unreadable(int advice, BankReport.Why why) {
            this.advice = advice;
            this.why = why;
        }
    }

    private static final class Reading {

        private final String userNumber;
        private final Consumer<BankAdvice> each;
        private Optional<BankReport.Kind> kind = Optional.empty();
        private boolean ours;
        private int advices;
        private int ofThisAccount;
        private long penceOfThisAccount;

        Reading(String userNumber, Consumer<BankAdvice> each) {
            this.userNumber = userNumber;
            this.each = each;
        }

        void element(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "ARUDD" -> kind = Optional.of(BankReport.Kind.ARUDD);
                case "MessagingAdvices" -> kind = Optional.of(BankReport.Kind.MESSAGES);
                case "ServiceLicenseInformation" -> belongs(xml.getAttributeValue(null, "userNumber"));
                case "MessagingHeader" -> belongs(xml.getAttributeValue(null, "user-number"));
                case "OriginatingAccountRecord" -> startAccount();
                case "ReturnedDebitItem" -> unpaid(xml);
                case "Totals" -> totals(xml);
                case "MessagingAdvice" -> message(xml);
                default -> { }
            }
        }

        BankReport result() {
            if (kind.isEmpty() || !ours) {
                throw new Unreadable(0, BankReport.Why.KIND);
            }
            return new BankReport.Read(kind.get(), advices);
        }

        private void belongs(String number) {
            if (!userNumber.equals(number)) {
                throw new NotOurs();
            }
            ours = true;
        }

        private void startAccount() {
            ofThisAccount = 0;
            penceOfThisAccount = 0;
        }

        private void unpaid(XMLStreamReader xml) {
            var advice = new BankAdvice.Unpaid(text(xml, "ref"), reason(text(xml, "returnCode")), pence(xml, "valueOf"), day(xml, "originalProcessingDate"));
            ofThisAccount++;
            penceOfThisAccount += advice.pence();
            give(advice);
        }

        private void totals(XMLStreamReader xml) {
            if (Integer.parseInt(digits(xml, "numberOf")) != ofThisAccount || pence(xml, "valueOf") != penceOfThisAccount) {
                throw new Unreadable(0, BankReport.Why.TOTALS);
            }
        }

        private void message(XMLStreamReader xml) {
            belongs(xml.getAttributeValue(null, "user-number"));
            switch (text(xml, "record-type")) {
                case "A" -> give(new BankAdvice.Changed(text(xml, "reference"), reason(text(xml, "reason-code")), day(xml, "effective-date"), moved(xml)));
                case "N", "D" -> give(new BankAdvice.Rejected(text(xml, "reference"), reason(text(xml, "reason-code")), day(xml, "effective-date")));
                // Totals of what was taken: nothing to do.
                case "V" -> { }
                default -> throw new Unreadable(advices + 1, BankReport.Why.KIND);
            }
        }

        private void give(BankAdvice advice) {
            if (!ours) {
                throw new Unreadable(0, BankReport.Why.KIND);
            }
            advices++;
            each.accept(advice);
        }

        private Optional<BankAccount> moved(XMLStreamReader xml) {
            var sortCode = xml.getAttributeValue(null, "payer-new-sort-code");
            var number = xml.getAttributeValue(null, "payer-new-account-number");
            return sortCode == null || number == null || sortCode.isBlank() || number.isBlank() ? Optional.empty()
                    : Optional.of(read(() -> new BankAccount(sortCode.replace("-", "").strip(), number.strip())));
        }

        /** Seen with three more digits after it: "1012" is reason 1. */
        private static String reason(String code) {
            return code.substring(0, 1);
        }

        private String text(XMLStreamReader xml, String name) {
            var text = xml.getAttributeValue(null, name);
            if (text == null || text.isBlank()) {
                throw new Unreadable(advices + 1, BankReport.Why.FIELD);
            }
            return text.strip();
        }

        private String digits(XMLStreamReader xml, String name) {
            var text = text(xml, name);
            if (!text.matches("[0-9]{1,9}")) {
                throw new Unreadable(advices + 1, BankReport.Why.FIELD);
            }
            return text;
        }

        private long pence(XMLStreamReader xml, String name) {
            var text = text(xml, name);
            if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
                throw new Unreadable(advices + 1, BankReport.Why.FIELD);
            }
            return new BigDecimal(text).movePointRight(2).longValueExact();
        }

        private LocalDate day(XMLStreamReader xml, String name) {
            return read(() -> LocalDate.parse(text(xml, name)));
        }

        private <T> T read(Supplier<T> field) {
            try {
                return field.get();
            } catch (DateTimeException | IllegalArgumentException _) {
                throw new Unreadable(advices + 1, BankReport.Why.FIELD);
            }
        }
    }
}
