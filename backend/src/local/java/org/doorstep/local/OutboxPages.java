package org.doorstep.local;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.UUID;
import org.doorstep.contact.model.Channel;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a developer what was sent: newest first, letters as the PDF that would be printed. */
@RestController
@ConditionalOnProperty("doorstep.local.outbox")
class OutboxPages {

    private final LocalOutbox outbox;
    private final Words words;

    OutboxPages(LocalOutbox outbox, Words words) {
        this.outbox = outbox;
        this.words = words;
    }

    @GetMapping(path = "/dev/outbox", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String list() {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Outbox</title>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head><body><main><h1>Outbox</h1>");
        if (outbox.all().isEmpty()) {
            page.append("<p>Nothing has been sent.</p>");
        }
        outbox.all().reversed().forEach(sent -> page.append(entry(sent)));
        return page.append("</main></body></html>").toString();
    }

    @GetMapping("/dev/outbox/{id}/letter.pdf")
    ResponseEntity<byte[]> letter(@PathVariable UUID id) {
        return outbox.find(id).flatMap(sent -> sent.message().letter())
                .map(letter -> ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(letter.pdf()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String entry(LocalOutbox.Delivered sent) {
        var message = sent.message();
        var to = switch (sent.channel()) {
            case TEXT, PHONE -> message.to().mobile().orElse("");
            case EMAIL -> message.to().email().orElse("");
            case LETTER -> message.to().name() + ", " + String.join(", ", message.to().address());
            case INBOX -> message.to().person();
        };
        var written = sent.channel() == Channel.TEXT ? message.text()
                : message.subject() + "\n\n" + String.join("\n\n", message.paragraphs());
        var letter = message.letter().isPresent()
                ? "<p><a href=\"/dev/outbox/" + message.id() + "/letter.pdf\">Letter (PDF)</a></p>" : "";
        var calendar = message.calendar().map(file -> "<details><summary>Calendar file</summary><pre>"
                + htmlEscape(file) + "</pre></details>").orElse("");
        return "<article><h2>" + sent.channel().code() + " to " + htmlEscape(to) + "</h2><p>"
                + htmlEscape(Formats.dateTime(words, java.util.Locale.UK, sent.at())) + "</p><pre>" + htmlEscape(written)
                + "</pre>" + letter + calendar + "</article>";
    }
}
