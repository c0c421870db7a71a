package org.doorstep.accounts.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.Statement;
import org.doorstep.platform.web.PageContext;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A statement as CSV (RFC 4180) that spreadsheets open right: with a byte order mark, since without one they read UTF-8 as
 * something else; amounts as plain numbers; and no text that they would take for a formula. Beneath the closing balance it says how far the
 * payments of each route are in it.
 */
final class StatementCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\r\n]");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r].*", Pattern.DOTALL);

    private StatementCsv() {}

    static ResponseEntity<byte[]> answer(PageContext page, Statement statement) {
        var period = statement.period();
        var name = ContentDisposition.attachment().filename("statement-%s-%s-%s.csv".formatted(statement.account().reference(), period.from(), period.to()));
        return ResponseEntity.ok().contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .body(text(page, statement).getBytes(StandardCharsets.UTF_8));
    }

    /** Where the page of the same days is. */
    static URI page(String reference, Map<String, String> days) {
        var address = UriComponentsBuilder.fromPath("/accounts/").pathSegment(encoded(reference), "statement");
        days.forEach((name, value) -> address.queryParam(encoded(name), encoded(value)));
        return address.build(true).toUri();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    static String text(PageContext page, Statement statement) {
        var period = statement.period();
        return Stream.of(
                        Stream.of(row(page.t("accounts.csv.posted"), page.t("accounts.csv.for"), page.t("accounts.what"), page.t("accounts.csv.reference"),
                                page.t("accounts.amount"), page.t("accounts.balance"))),
                        Stream.of(row(period.from().toString(), "", page.t("accounts.csv.opening"), "", "", statement.opening().plain())),
                        statement.lines().stream().map(entry -> row(page, entry)),
                        Stream.of(row(period.to().toString(), "", page.t("accounts.csv.closing"), "", "", statement.closing().plain())),
                        LedgerWords.asAt(page, statement.account()).stream().map(told -> row("", "", harmless(told), "", "", "")))
                .flatMap(rows -> rows).collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    /** Amounts are the only cells that may begin with a minus sign: they are numbers, and stay so. */
    private static String row(PageContext page, EntryView entry) {
        return row(LedgerWords.posted(entry).toString(), entry.effective().toString(), harmless(LedgerWords.what(page, entry)),
                harmless(entry.reference()), entry.amount().plain(), entry.balance().plain());
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(StatementCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** A leading apostrophe is how spreadsheets are told that a cell is text. */
    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
