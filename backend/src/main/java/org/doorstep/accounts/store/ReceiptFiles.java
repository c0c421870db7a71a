package org.doorstep.accounts.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.doorstep.accounts.model.ReceiptMap;
import org.doorstep.platform.spi.ImportMap;
import org.doorstep.platform.spi.ImportMaps;
import org.springframework.stereotype.Component;

/** The files of the landlord's bank and of its payment cards: a kind of file for each of its maps. */
@Component
class ReceiptFiles implements ImportMaps {

    private final List<ImportMap> maps;

    /** Where what is in such a file is looked up and kept. */
    @Component
    record Kept(EntryFile entries, EntryRows rows, ReceiptDays days, SqlElsewhere elsewhere) {}

    ReceiptFiles(ReceiptSettings settings, Kept kept) {
        this.maps = settings.maps().entrySet().stream()
                .<ImportMap>map(map -> new ReceiptFile(map.getKey(), map.getValue(), kept, others(map.getValue(), settings))).toList();
    }

    private static Map<String, String> others(ReceiptMap map, ReceiptSettings settings) {
        return settings.maps().values().stream().filter(other -> other.names().isEmpty() && !other.source().equals(map.source()))
                .collect(Collectors.toUnmodifiableMap(ReceiptMap::source, ReceiptMap::title));
    }

    @Override
    public List<ImportMap> maps() {
        return maps;
    }
}
