package org.doorstep.repairs.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.files.OpenFile;
import org.doorstep.platform.files.PhotoSize;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.RepairPhotos;
import org.doorstep.repairs.ReportJourney.Answer;
import org.doorstep.repairs.ReportStep;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Photos on the light pages: an ordinary form with a file, one at a time. */
@Controller
@RequestMapping("/repairs")
class PhotoPages {

    private final RepairPhotos photos;
    private final ReportPageMaker maker;

    PhotoPages(RepairPhotos photos, ReportPageMaker maker) {
        this.photos = photos;
        this.maker = maker;
    }

    @PostMapping("/report/{id}/photos/add")
    Mono<Html> add(CurrentUser user, PageContext page, @PathVariable UUID id, ServerWebExchange exchange) {
        return exchange.getMultipartData()
                .map(parts -> parts.getFirst("photo") instanceof FilePart file && !file.filename().isEmpty()
                        ? file.content() : Flux.<DataBuffer>empty())
                .flatMap(bytes -> photos.add(user, id, bytes))
                .flatMap(answer -> answered(user, page, id, answer));
    }

    private Mono<Html> answered(CurrentUser user, PageContext page, UUID id, Answer answer) {
        return switch (answer) {
            case Answer.Wrong(var problems, var draft) -> {
                var told = page.with(problems.stream().map(problem -> new Problem("photo", problem.code(), problem.args())).toList());
                yield maker.again(user, told, draft, ReportStep.PHOTOS, Map.of(), List.of())
                        .map(view -> Html.invalid(maker.render(told, view)));
            }
            case Answer.Kept _, Answer.SlotGone _ -> Mono.just(Html.seeOther(ReportPages.address(id, ReportStep.PHOTOS)));
            case Answer.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    @PostMapping("/report/{id}/photos/{photo}/remove")
    Mono<Html> remove(CurrentUser user, @PathVariable UUID id, @PathVariable UUID photo) {
        return photos.remove(user, id, photo)
                .map(_ -> Html.seeOther(ReportPages.address(id, ReportStep.PHOTOS)))
                .defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/report/{id}/photos/{photo}")
    Mono<ResponseEntity<Flux<DataBuffer>>> ofDraft(CurrentUser user, @PathVariable UUID id, @PathVariable UUID photo) {
        return photos.ofDraft(user, id, photo, PhotoSize.THUMBNAIL).map(PhotoPages::inline).switchIfEmpty(notHere());
    }

    @GetMapping("/{reference:REP-.*}/photos/{photo}")
    Mono<ResponseEntity<Flux<DataBuffer>>> ofRepair(CurrentUser user, @PathVariable String reference, @PathVariable UUID photo,
            @RequestParam(defaultValue = "full") String size) {
        return photos.ofRepair(user, reference, photo, size.equals("thumbnail") ? PhotoSize.THUMBNAIL : PhotoSize.FULL)
                .map(PhotoPages::inline).switchIfEmpty(notHere());
    }

    private static ResponseEntity<Flux<DataBuffer>> inline(OpenFile file) {
        return file.inline("photo.jpg");
    }

    private static <T> Mono<T> notHere() {
        return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
