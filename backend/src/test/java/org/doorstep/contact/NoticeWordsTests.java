package org.doorstep.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.doorstep.contact.service.NoticeWords;
import org.doorstep.contact.service.StoredContact;
import org.doorstep.platform.web.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text is read by whoever holds the phone: it may name a reference, a day, a window and a number to ring, no more. */
class NoticeWordsTests {

    /** GSM 03.38 without its extension table: one letter of anything else halves what fits into a text. */
    static final Pattern GSM = Pattern.compile("[A-Za-z0-9 @£$¥!\"#%&'()*+,./:;<=>?_-]*");
    private static final StoredContact.Facts FACTS = new StoredContact.Facts("REP-4K7P-2MXQ",
            Optional.of(new VisitTime(new UUID(0, 1), LocalDate.of(2026, 9, 30), LocalTime.of(9, 30), LocalTime.of(14, 30), 0)),
            Optional.of(Instant.parse("2026-09-30T16:00:00Z")));

    private static final Words ALL = new Words();
    private final NoticeWords words = new NoticeWords(ALL, Landlords.demo());

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void fitsAnyTextIntoOnePart(NoticeKind kind) {
        var text = words.text(kind, FACTS, Locale.UK);
        assertThat(text).hasSizeLessThanOrEqualTo(160).matches(GSM);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void letsATextNameOnlyReferenceDayWindowAndNumbers(NoticeKind kind) {
        var rest = words.text(kind, FACTS, Locale.UK)
                .replace("REP-4K7P-2MXQ", "").replace("Wednesday 30 September 2026", "").replace("Wednesday 30 September", "")
                .replace("9:30am to 2:30pm", "").replace("5pm on ", "")
                .replace("01632 960 100", "").replace("01632 960 104", "").replace("01632 960 199", "").replace("999", "");
        assertThat(rest).doesNotContainPattern("[0-9]");
        assertThat(rest.toLowerCase(Locale.ROOT)).doesNotContainPattern(
                "http|www|leak|boiler|heating|gas|damp|mould|electric|pest|arrears|rent\\b|£|address|street|name");
    }

    @ParameterizedTest
    @EnumSource(names = {"EMERGENCY_LOGGED", "EMERGENCY_STANDS"})
    void namesANumberThatIsAnsweredWheneverItIsRead(NoticeKind kind) {
        assertThat(words.text(kind, FACTS, Locale.UK)).contains("01632 960 100").contains("when closed 01632 960 199");
        assertThat(words.paragraphs(kind, FACTS, Locale.UK).getLast()).contains("01632 960 100").contains("01632 960 199 when our office is closed");
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void hasATitleAndParagraphsForEveryKind(NoticeKind kind) {
        assertThat(words.title(kind, FACTS, Locale.UK)).isNotBlank().doesNotContain("{");
        assertThat(words.paragraphs(kind, FACTS, Locale.UK)).isNotEmpty()
                .allSatisfy(paragraph -> assertThat(paragraph).doesNotContain("{"));
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void saysItInEnglishWhereALanguageHasNoWordsYet(NoticeKind kind) {
        assertThat(words.title(kind, FACTS, Locale.of("zz"))).isEqualTo(words.title(kind, FACTS, Locale.UK));
    }
}
