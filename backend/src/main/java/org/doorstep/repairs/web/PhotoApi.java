package org.doorstep.repairs.web;

import java.util.List;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.files.PhotoOutcome;
import org.doorstep.platform.files.PhotoSize;
import org.doorstep.platform.web.Refused;
import org.doorstep.repairs.DraftView;
import org.doorstep.repairs.RepairPhotos;
import org.doorstep.repairs.ReportJourney.Answer;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Photos by JSON's side: the body of the request is the photo, and its bytes say of which kind, whatever the browser calls it. */
@RestController
@RequestMapping("/api")
class PhotoApi {

    private final RepairPhotos photos;

    PhotoApi(RepairPhotos photos) {
        this.photos = photos;
    }

    @PostMapping(path = "/repair-drafts/{id}/photos", consumes = {"image/jpeg", "image/png", "image/webp", "application/octet-stream", "*/*"})
    @ResponseStatus(HttpStatus.CREATED)
    Mono<DraftView> add(CurrentUser user, @PathVariable UUID id, ServerHttpRequest request) {
        return photos.add(user, id, request.getBody()).flatMap(answer -> switch (answer) {
            case Answer.Kept(var draft) -> Mono.just(draft);
            case Answer.Wrong(var problems, _) -> Mono.error(refused(problems));
            case Answer.SlotGone _, Answer.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    /** One of the moment has a status that says so: what sends by itself keeps the photo and comes again. */
    static Refused refused(List<Problem> problems) {
        return problems.stream().map(Problem::code).filter(PhotoOutcome.PASSING::contains).findFirst()
                .map(code -> Refused.because(HttpStatus.REQUEST_TIMEOUT, code))
                .orElseGet(() -> Refused.invalid(problems));
    }

    @DeleteMapping("/repair-drafts/{id}/photos/{photo}")
    Mono<DraftView> remove(CurrentUser user, @PathVariable UUID id, @PathVariable UUID photo) {
        return photos.remove(user, id, photo).switchIfEmpty(Mono.error(Refused.notHere()));
    }

    @GetMapping("/repair-drafts/{id}/photos/{photo}")
    Mono<ResponseEntity<Flux<DataBuffer>>> ofDraft(CurrentUser user, @PathVariable UUID id, @PathVariable UUID photo) {
        return photos.ofDraft(user, id, photo, PhotoSize.THUMBNAIL).map(file -> file.inline("photo.jpg"))
                .switchIfEmpty(Mono.error(Refused.notHere()));
    }

    @GetMapping("/repairs/{reference}/photos/{photo}")
    Mono<ResponseEntity<Flux<DataBuffer>>> ofRepair(CurrentUser user, @PathVariable String reference, @PathVariable UUID photo,
            @RequestParam(defaultValue = "full") String size) {
        return photos.ofRepair(user, reference, photo, size.equals("thumbnail") ? PhotoSize.THUMBNAIL : PhotoSize.FULL)
                .map(file -> file.inline("photo.jpg")).switchIfEmpty(Mono.error(Refused.notHere()));
    }
}
