package org.doorstep.accounts.store;

import java.util.List;

import org.doorstep.accounts.model.ReceiptMap;
import org.doorstep.platform.spi.ImportMap;
import org.doorstep.platform.spi.ImportMaps;
import org.springframework.stereotype.Component;

/** The files of the landlord's bank and of its payment cards: a kind of file for each of its maps. */
@Component
class ReceiptFiles implements ImportMaps {

    private final List<ImportMap> maps;

    ReceiptFiles(ReceiptSettings settings, EntryFile entries, EntryRows rows, ReceiptDays days) {
        this.maps = settings.maps().entrySet().stream()
                .<ImportMap>map(map -> new ReceiptFile(map.getKey(), map.getValue(), entries, rows, days, others(map.getValue(), settings))).toList();
    }

    private static List<String> others(ReceiptMap map, ReceiptSettings settings) {
        return settings.maps().values().stream().filter(other -> other.names().isEmpty()).map(ReceiptMap::source).filter(source -> !source.equals(map.source())).toList();
    }

    @Override
    public List<ImportMap> maps() {
        return maps;
    }
}
