package org.doorstep.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.contact.gateway.Outgoing;
import org.doorstep.contact.model.Channel;
import org.doorstep.contact.model.Format;
import org.doorstep.contact.model.Recipient;
import org.doorstep.platform.web.Words;
import org.junit.jupiter.api.Test;

class OutboxPagesTests {

    private static final UUID ID = new UUID(0, 1);

    private final LocalOutbox outbox = new LocalOutbox(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    private final OutboxPages pages = new OutboxPages(outbox, new Words());

    @Test
    void saysThatNothingWasSent() {
        assertThat(pages.list()).contains("Nothing has been sent");
    }

    @Test
    void showsWhatWasSentAndEscapesIt() {
        outbox.take(Channel.EMAIL, message("<script>alert(1)</script>"));
        assertThat(pages.list()).contains("email to ann@example.org", "&lt;script&gt;", "/dev/outbox/" + ID + "/letter.pdf")
                .doesNotContain("<script>");
    }

    @Test
    void keepsAMessageOnceHoweverOftenItIsSent() {
        outbox.take(Channel.EMAIL, message("a"));
        outbox.take(Channel.EMAIL, message("a"));
        assertThat(outbox.all()).hasSize(1);
    }

    @Test
    void opensTheLetterThatWouldBePrinted() {
        outbox.take(Channel.LETTER, message("a"));
        assertThat(pages.letter(ID).getBody()).isEqualTo("pdf".getBytes(StandardCharsets.UTF_8));
        assertThat(pages.letter(new UUID(0, 2)).getStatusCode().value()).isEqualTo(404);
    }

    private static Outgoing message(String words) {
        var to = new Recipient("P1", "Ann Tenant", List.of("1 High Street"), Optional.of("+447700900123"),
                Optional.of("ann@example.org"), Optional.empty(), Set.of(), Locale.UK, Format.STANDARD);
        return new Outgoing(ID, to, "Subject", words, List.of(words),
                Optional.of(new Outgoing.Letter("pdf".getBytes(StandardCharsets.UTF_8), words)), Optional.empty());
    }
}
