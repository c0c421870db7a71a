package org.doorstep.imports.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.imports.HandedFiles;
import org.doorstep.imports.HandedFiles.Look;
import org.doorstep.imports.HandedFiles.Taken;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The bank's file and the payment cards', sent by an officer: what is in it is shown before any of it is taken in. */
@Controller
@RequestMapping("/desk/money-in")
class MoneyInPages {

    private final HandedFiles files;
    private final StaticTemplates templates = new StaticTemplates();

    MoneyInPages(HandedFiles files) {
        this.files = files;
    }

    @GetMapping
    Mono<Html> form(CurrentUser user, PageContext page) {
        return Mono.just(files.senders(user).isEmpty() ? Html.notHere() : Html.ok(templates.importsMoneyIn(page, MoneyInPage.of(page, files.senders(user), Map.of()))));
    }

    @PostMapping
    Mono<Html> look(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        if (files.senders(user).isEmpty()) {
            return Mono.just(Html.notHere());
        }
        return exchange.getMultipartData().flatMap(parts -> {
            var typed = Forms.fields(parts);
            var sender = typed.getOrDefault("sender", "");
            return files.senders(user).stream().anyMatch(each -> each.name().equals(sender))
                    ? files.look(user, sender, typed, file(parts)).map(look -> told(user, page, typed, look))
                    : Mono.just(again(user, page, typed, Problem.of("sender", "imports.sender.missing"), Problem.of("file", chosen(parts) ? "imports.file.again" : "imports.file.missing")));
        });
    }

    private static Flux<DataBuffer> file(MultiValueMap<String, Part> parts) {
        return parts.getFirst("file") instanceof FilePart file ? file.content() : Flux.empty();
    }

    private static boolean chosen(MultiValueMap<String, Part> parts) {
        return parts.getFirst("file") instanceof FilePart file && !file.filename().isEmpty();
    }

    private Html told(CurrentUser user, PageContext page, Map<String, String> typed, Look look) {
        return switch (look) {
            case Look.Ready ready -> Html.ok(templates.importsMoneyCheck(page, MoneyCheckPage.of(page, files.senders(user), ready, typed)));
            case Look.Wrong(var refused) -> wrong(user, page, typed, refused);
            case Look.TooLarge _ -> again(user, page, typed, Problem.of("file", "imports.file.too-large", HandedFiles.LARGEST / 1024 / 1024));
            case Look.NotHere _ -> Html.notHere();
        };
    }

    private Html wrong(CurrentUser user, PageContext page, Map<String, String> typed, ImportOutcome.Refused refused) {
        var senders = files.senders(user);
        var asked = senders.stream().filter(each -> each.name().equals(typed.get("sender"))).flatMap(each -> each.asked().stream()).collect(Collectors.toSet());
        var wrong = FileWrong.of(refused, asked);
        var told = page.with(wrong.said());
        return Html.invalid(templates.importsMoneyIn(told, MoneyInPage.of(told, senders, typed).with(told, wrong)));
    }

    private Html again(CurrentUser user, PageContext page, Map<String, String> typed, Problem... problems) {
        var told = page.with(List.of(problems));
        return Html.invalid(templates.importsMoneyIn(told, MoneyInPage.of(told, files.senders(user), typed)));
    }

    @PostMapping("/{id}")
    Mono<Html> take(CurrentUser user, PageContext page, @PathVariable UUID id, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(typed -> files.take(user, typed.getOrDefault("sender", ""), id, typed)
                .map(taken -> taken(user, page, typed, taken))).defaultIfEmpty(Html.notHere());
    }

    private Html taken(CurrentUser user, PageContext page, Map<String, String> typed, Taken taken) {
        return switch (taken) {
            case Taken.Before _ -> Html.ok(templates.importsMoneyTaken(page, page.t("imports.money.before")));
            case Taken.Done(ImportOutcome.Taken done) -> Html.ok(templates.importsMoneyTaken(page, page.t("imports.money.done", done.changes().added(), done.changes().same())));
            case Taken.Done(ImportOutcome.Refused refused) -> wrong(user, page, typed, refused);
            case Taken.Done(ImportOutcome.Busy _) -> {
                var told = page.with(List.of(Problem.of("file", "imports.file.busy")));
                yield Html.conflict(templates.importsMoneyIn(told, MoneyInPage.of(told, files.senders(user), typed)));
            }
            case Taken.Done(ImportOutcome.Unknown _), Taken.Done(ImportOutcome.NotAllowed _) -> Html.notHere();
        };
    }
}
