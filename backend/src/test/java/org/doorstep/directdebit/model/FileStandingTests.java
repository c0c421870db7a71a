package org.doorstep.directdebit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.doorstep.directdebit.model.FileStanding.Answer;
import org.doorstep.directdebit.model.FileStanding.Known;
import org.doorstep.directdebit.model.FileStanding.Wish;
import org.doorstep.directdebit.model.FileStanding.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be said of a file for Bacs, and by how many. */
class FileStandingTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # known letters: f fetched, h handed in, g given up, r refused, u a bank reported
            '',   HANDED_IN, Now
            f,    HANDED_IN, Now
            fh,   HANDED_IN, Already
            g,    HANDED_IN, directdebit.run.given-up
            fhr,  HANDED_IN, directdebit.run.refused
            '',   GIVEN_UP,  Now
            f,    GIVEN_UP,  Second
            g,    GIVEN_UP,  Already
            fh,   GIVEN_UP,  directdebit.run.handed-in
            fhr,  GIVEN_UP,  directdebit.run.refused
            '',   REFUSED,   directdebit.run.not-handed-in
            fh,   REFUSED,   Second
            h,    REFUSED,   Second
            fhu,  REFUSED,   directdebit.run.reported
            fhr,  REFUSED,   Already
            g,    REFUSED,   directdebit.run.given-up
            """)
    void saysWhatBecomesOfAWord(String known, Word word, String answer) {
        assertThat(name(file(known, Optional.empty()).said(word))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            f,   GIVEN_UP, omar, true,  Now
            f,   GIVEN_UP, ines, true,  Second
            f,   GIVEN_UP, ines, false, Dropped
            f,   GIVEN_UP, omar, false, Dropped
            fh,  GIVEN_UP, omar, true,  directdebit.run.handed-in
            fg,  GIVEN_UP, omar, true,  Already
            fg,  GIVEN_UP, ines, false, Already
            fh,  REFUSED,  omar, true,  Now
            fhu, REFUSED,  omar, true,  directdebit.run.reported
            fhr, REFUSED,  omar, false, Already
            """)
    void letsTheOtherOfficerAgree(String known, Word word, String by, boolean agrees, String answer) {
        assertThat(name(file(known, Optional.of(new Wish(word, "ines"))).seconded(by, agrees))).isEqualTo(answer);
    }

    private static FileStanding file(String known, Optional<Wish> wish) {
        return new FileStanding(new Known(known.contains("f"), known.contains("h"), known.contains("g"), known.contains("r"), known.contains("u")), wish);
    }

    private static String name(Answer answer) {
        return answer instanceof Answer.No(var code) ? code : answer.getClass().getSimpleName();
    }
}
