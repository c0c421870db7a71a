package org.doorstep.home.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.web.AppPolicy;
import org.doorstep.platform.web.Assets;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.Dangers;
import org.springframework.stereotype.Component;

/**
 * The app's one page as phones keep it, for every address and hour. It is asked for by the sum of what is in it and of what
 * that may do: while instances are changed over one after the other, a page of one build would else be kept beside the files of
 * another, which it does not find.
 */
@Component
class KeptPage {

    static final String APP = "/app/";

    private final Assets assets;
    private final Dangers dangers;
    private final Landlord landlord;
    private final AppPolicy policy;
    private final StaticTemplates templates = new StaticTemplates();

    KeptPage(Assets assets, Dangers dangers, Landlord landlord, AppPolicy policy) {
        this.assets = assets;
        this.dangers = dangers;
        this.landlord = landlord;
        this.policy = policy;
    }

    /** @param page whoever asks: their language */
    JteModel page(PageContext page) {
        return templates.layoutApp(page.at(APP), assets.app(), dangers.keys(), landlord, true);
    }

    /** Eight figures, other ones for a page with another script, name, number to ring or policy. */
    String sum(PageContext page) {
        return sum(page(page).render() + policy.directives());
    }

    static String sum(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
