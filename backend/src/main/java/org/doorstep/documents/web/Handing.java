package org.doorstep.documents.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.Period;
import org.doorstep.documents.DocumentFile;
import org.doorstep.documents.Variant;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.WrittenDay;
import org.doorstep.leasehold.Stage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How both doors hand out a document, and read what an address names. */
final class Handing {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private Handing() {}

    /** Saved rather than shown, and kept by nothing between us and the reader. */
    static ResponseEntity<byte[]> out(DocumentFile file) {
        return ResponseEntity.ok().contentType(file.variant() == Variant.PLAIN_TEXT ? TEXT : MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name()).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(file.bytes());
    }

    static Optional<UUID> id(String typed) {
        return Ids.parse(typed);
    }

    static Optional<Stage> stage(String typed) {
        return List.of(Stage.INTENTION, Stage.ESTIMATES, Stage.REASONS).stream().filter(stage -> stage.code().equals(typed)).findFirst();
    }

    /** 0 for what is no year: there is none of it. */
    static int year(String typed) {
        return typed.matches("\\d{4}") ? Integer.parseInt(typed) : 0;
    }

    static Checked<Period> period(String from, String to) {
        var problems = new ArrayList<Problem>(0);
        var first = WrittenDay.iso(from);
        var last = WrittenDay.iso(to);
        if (first.isEmpty()) {
            problems.add(Problem.of("from", "accounts.from.missing"));
        }
        if (last.isEmpty()) {
            problems.add(Problem.of("to", "accounts.to.missing"));
        }
        return problems.isEmpty() ? new Checked.Good<>(new Period(first.orElseThrow(), last.orElseThrow())) : new Checked.Bad<>(problems);
    }
}
