package org.doorstep.repairs.web;

import java.util.Optional;
import java.util.Set;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.FollowOutcome;
import org.doorstep.repairs.Repairs;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/** A resident's repairs on the light pages: what happens next comes first, then the promises, then what happened. */
@Controller
@RequestMapping("/repairs")
class RepairPages {

    private final Repairs repairs;
    private final Residents residents;
    private final RepairPageMaker maker;
    private final StaticTemplates templates = new StaticTemplates();

    RepairPages(Repairs repairs, Residents residents, RepairPageMaker maker) {
        this.repairs = repairs;
        this.residents = residents;
        this.maker = maker;
    }

    @GetMapping
    Mono<Html> list(CurrentUser user, PageContext page, @RequestParam Optional<String> before) {
        return residents.me(user)
                .map(me -> me.places().stream().map(Place::agreement).collect(toSet()))
                .defaultIfEmpty(Set.of())
                .flatMap(agreements -> repairs.list(user, agreements, before))
                .map(found -> Html.ok(templates.repairsList(page, maker.list(page, found, before.isEmpty()))));
    }

    @GetMapping("/{reference:REP-.*}")
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String reference) {
        return repairs.find(user, reference, page.locale())
                .map(repair -> Html.ok(templates.repairsShow(page, maker.show(page, repair, Optional.empty()))))
                .defaultIfEmpty(Html.notHere());
    }

    /** The confirmation, which may be bookmarked: reference first, then what happens next. */
    @GetMapping("/{reference:REP-.*}/reported")
    Mono<Html> reported(CurrentUser user, PageContext page, @PathVariable String reference) {
        return repairs.find(user, reference, page.locale())
                .map(repair -> Html.ok(templates.repairsReported(page, maker.show(page, repair, Optional.empty()))))
                .defaultIfEmpty(Html.notHere());
    }

    /** What is over by now is reported anew: their own report waits where it was begun. */
    @PostMapping("/{reference:REP-.*}/follow")
    Mono<Html> follow(CurrentUser user, @PathVariable String reference) {
        return repairs.follow(user, reference).map(outcome -> switch (outcome) {
            case FollowOutcome.Joined _ -> Html.seeOther("/repairs/" + reference);
            case FollowOutcome.Over _ -> Html.seeOther("/repairs/report");
            case FollowOutcome.NotHere _ -> Html.notHere();
        });
    }
}
