package org.doorstep.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.accounts.MoneyFiles;
import org.doorstep.accounts.MoneyFiles.Outcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Files of money that were taken in, by JSON. */
@RestController
@RequestMapping("/api/desk/money-files")
class MoneyFileApi {

    private final MoneyFiles files;

    MoneyFileApi(MoneyFiles files) {
        this.files = files;
    }

    /** @param state {@code done}, {@code waits} for a second officer, or {@code dropped} */
    record FileBack(String state) {}

    record FilesWaiting(long count) {}

    /** The newest first, {@code before} the last of the page before. */
    @GetMapping
    Mono<MoneyFiles.FileList> list(CurrentUser user, @RequestParam(defaultValue = "") String before) {
        return files.list(user, MoneyFilePage.number(before));
    }

    /** How many wait for a second officer. */
    @GetMapping("/waiting")
    Mono<FilesWaiting> waiting(CurrentUser user) {
        return files.waiting(user).map(FilesWaiting::new);
    }

    @GetMapping("/{batch}")
    Mono<MoneyFiles.FileView> find(CurrentUser user, @PathVariable String batch) {
        return file(batch).flatMap(file -> files.find(user, file)).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** Asks that it is taken back, with {@code why} in words that whoever has one of its accounts reads too; another officer agrees first. */
    @PostMapping("/{batch}/take-back")
    Mono<FileBack> takeBack(CurrentUser user, @PathVariable String batch, @RequestBody Map<String, String> fields) {
        return file(batch).flatMap(file -> files.takeBack(user, file, given(fields, "why"))).flatMap(MoneyFileApi::told)
                .switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** Another officer agrees to what waits ({@code wanted}, its id; {@code agree}: {@code yes}), or it is dropped ({@code no}). */
    @PutMapping("/{batch}/second")
    Mono<FileBack> second(CurrentUser user, @PathVariable String batch, @RequestBody Map<String, String> fields) {
        return file(batch).flatMap(file -> switch (given(fields, "agree")) {
            case "yes" -> files.second(user, file, TakeBackPages.id(fields), true);
            case "no" -> files.second(user, file, TakeBackPages.id(fields), false);
            default -> files.find(user, file).<Outcome>map(_ -> new Outcome.Wrong(Problem.of("agree", "accounts.file.agree")));
        }).flatMap(MoneyFileApi::told).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** JSON may say of a field that it has nothing. */
    private static String given(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).orElse("");
    }

    private static Mono<Integer> file(String batch) {
        return Mono.justOrEmpty(MoneyFilePage.number(batch));
    }

    private static Mono<FileBack> told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> Mono.just(new FileBack("done"));
            case Outcome.Second _ -> Mono.just(new FileBack("waits"));
            case Outcome.Dropped _ -> Mono.just(new FileBack("dropped"));
            case Outcome.Wrong(var problem) -> Mono.error(Refused.invalid(List.of(problem)));
            case Outcome.Changed _ -> Mono.error(Refused.conflict("accounts.file.changed"));
            case Outcome.Busy _ -> Mono.error(Refused.conflict("accounts.file.busy"));
            case Outcome.NotHere _ -> Mono.error(Refused.notHere());
        };
    }
}
