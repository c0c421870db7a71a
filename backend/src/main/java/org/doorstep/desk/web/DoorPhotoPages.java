package org.doorstep.desk.web;

import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.files.OpenFile;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The photo of a door nobody opened, for the desk: whoever hears "I was in" can look at it. */
@Controller
class DoorPhotoPages {

    private final DoorPhotos photos;

    DoorPhotoPages(DoorPhotos photos) {
        this.photos = photos;
    }

    static String address(UUID visit, UUID photo) {
        return "/desk/visits/" + visit + "/photos/" + photo;
    }

    @GetMapping("/desk/visits/{visit}/photos/{photo}")
    Mono<ResponseEntity<Flux<DataBuffer>>> photo(CurrentUser user, @PathVariable UUID visit, @PathVariable UUID photo) {
        return Mono.just(visit).filter(_ -> Workers.atDesk(user))
                .flatMap(known -> photos.open(known, photo))
                .map(DoorPhotoPages::inline)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static ResponseEntity<Flux<DataBuffer>> inline(OpenFile file) {
        return file.inline("door.jpg");
    }
}
