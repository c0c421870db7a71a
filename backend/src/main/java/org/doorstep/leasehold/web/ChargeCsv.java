package org.doorstep.leasehold.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.YearView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A year's charges as files for a spreadsheet: RFC 4180, with a byte order mark so that Excel reads pounds and accents as
 * they are, amounts as plain numbers. A cell that a spreadsheet would run as a formula begins with an apostrophe.
 */
final class ChargeCsv {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String FEE = "management fee";

    private ChargeCsv() {}

    static ResponseEntity<byte[]> estimate(YearView year) {
        var rows = start("schedule", "head", "everybody", "yours");
        year.schedules().forEach(part -> {
            part.heads().forEach(head -> rows.add(List.of(part.name(), head.name(), plain(head.all().estimate()), plain(head.share().estimate()))));
            rows.add(List.of(part.name(), FEE, "", plain(part.fee().estimate())));
        });
        return file("estimate-" + year.year(), rows);
    }

    static ResponseEntity<byte[]> spent(YearView year) {
        var rows = start("schedule", "head", "reference", "supplier", "invoice", "what", "incurred", "repair", "charged", "amount");
        year.schedules().forEach(part -> part.heads().forEach(head -> head.costs().forEach(cost -> rows.add(List.of(part.name(), head.name(),
                cost.reference(), cost.supplier(), cost.invoice(), cost.what(), cost.incurred().toString(), cost.repair().orElse(""),
                cost.lost().nothing() ? "yes" : cost.charged().nothing() ? "no" : cost.charged().plain(), plain(cost.amount()))))));
        return file("spent-" + year.year(), rows);
    }

    static ResponseEntity<byte[]> share(YearView year) {
        var rows = start("schedule", "head", "basis", "weight", "of", "estimate", "your estimate", "spent", "your part of what was spent");
        year.schedules().forEach(part -> {
            part.heads().forEach(head -> rows.add(List.of(part.name(), head.name(), part.basis().code(),
                    String.valueOf(part.weight()), String.valueOf(part.whole()), plain(head.all().estimate()), plain(head.share().estimate()),
                    plain(head.all().actual()), plain(head.share().actual()))));
            rows.add(List.of(part.name(), FEE, "", "", "", "", plain(part.fee().estimate()), "", plain(part.fee().actual())));
        });
        return file("share-" + year.year(), rows);
    }

    private static List<List<String>> start(String... heads) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(heads));
        return rows;
    }

    private static String plain(Money money) {
        return money.plain();
    }

    private static ResponseEntity<byte[]> file(String name, List<List<String>> rows) {
        var text = rows.stream().map(row -> row.stream().map(ChargeCsv::cell).collect(Collectors.joining(",", "", "\r\n"))).collect(Collectors.joining());
        return ResponseEntity.ok().contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name + ".csv").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    }

    /** A number may begin with a minus; nothing else that is text may begin as a formula does. */
    static String cell(String value) {
        var safe = value.matches("(?s)[=+@\\t\\r-].*") && !value.matches("-?\\d+(\\.\\d+)?") ? "'" + value : value;
        return safe.matches("(?s).*[,\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
