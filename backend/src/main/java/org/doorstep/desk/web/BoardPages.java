package org.doorstep.desk.web;

import java.time.Clock;
import java.time.LocalDate;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** The day's diaries for whoever plans them. */
@Controller
@RequestMapping("/desk/board")
class BoardPages {

    private final BoardMaker maker;
    private final Clock clock;
    private final StaticTemplates templates = new StaticTemplates();

    BoardPages(BoardMaker maker, Clock clock) {
        this.maker = maker;
        this.clock = clock;
    }

    /** A day or a trade that cannot be read is today, and the first trade. */
    @GetMapping
    Mono<Html> board(CurrentUser user, PageContext page, @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String trade) {
        if (!Workers.plans(user)) {
            return Mono.just(Html.notHere());
        }
        var wanted = Typed.date(day).filter(BoardPages::near).orElseGet(() -> LocalDate.now(clock));
        return maker.make(user, page, wanted, Trades.known(trade)).map(view -> Html.ok(templates.deskBoard(page, view)));
    }

    /** Days that a calendar on a wall could show; the database's own reach less far than Java's. */
    static boolean near(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() < 2100;
    }
}
