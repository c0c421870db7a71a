package org.doorstep.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Streets, buildings and estates, and a place in them for every home. */
final class Town {

    static final int PATCHES = 6;

    private static final int HOMES_IN_BLOCK = 15;
    private static final int HOMES_IN_STREET = 36;
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final List<String> WORDS = List.of(("Alder Almond Amber Anchor Apple Arden Ash Aspen Avon Badger Barley Barn Beech Bell "
            + "Birch Blackbird Blossom Bramble Brook Buttercup Cedar Chaffinch Cherry Chestnut Clover Cobbler Cornflower Curlew Cygnet "
            + "Cypress Daisy Damson Dove Elder Elm Falcon Fern Finch Fir Flax Foxglove Gorse Granary Hawthorn Hazel Heather Heron "
            + "Hockley Holly Honey Hornbeam Ivy Jasmine Juniper Kestrel Kingfisher Lapwing Larch Lark Laurel Lavender Lilac Lime Linden "
            + "Linnet Magnolia Mallard Maple Martin Meadow Mill Mulberry Myrtle Nightingale Oak Orchard Osprey Partridge Pear Pine "
            + "Plover Poplar Primrose Quince Redwing Robin Rowan Rush Sedge Sorrel Sparrow Spruce Swallow Swift Sycamore Tannery "
            + "Teal Thistle Thorn Thrush Violet Walnut Weaver Willow Wren Yarrow Yew").split(" "));
    private static final List<String> ESTATE_NAMES = List.of("Abbotsmere", "Bellhouse", "Brackenhill", "Castle Dene", "Coldwell",
            "Cotton Fields", "Delaford", "Eastmoor", "Farrow Green", "Gallowhill", "Harlestone Rise", "Kingsmead", "Lings Bank",
            "Manor Park", "Nene Side", "Overbrook", "Priory Fields", "Queensgate", "Rectory Farm", "Semilong Top", "Thorplands End",
            "Upton Lea", "Wakes Meadow", "Westbridge");

    /** @param reference empty for a home that is in no building with others */
    record Block(String reference, String name, String postcode, int estate) {}

    record Home(String uprn, String line1, String line2, String postcode, Dwelling dwelling, int estate, String block) {
        String estateReference() {
            return Town.estateReference(estate);
        }

        boolean onGround() {
            return dwelling.type().equals("garage") || dwelling.type().equals("pitch");
        }

        String patch() {
            return "N" + (estate % PATCHES + 1);
        }
    }

    private final int estates;
    private final RandomGenerator random;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> buildings;
    private final List<String> streets;
    private final Map<String, List<Home>> open = new HashMap<>();
    private long uprns;
    private int postcodes;

    /** @param estates how many neighbourhoods, at most 24 */
    Town(int estates, RandomGenerator random) {
        this.estates = estates;
        this.random = random;
        this.buildings = combined(List.of("Court", "House", "Lodge", "Mews", "Point"));
        this.streets = combined(List.of("Road", "Street", "Close", "Way", "Lane", "Avenue", "Crescent"));
    }

    static String estateReference(int estate) {
        return "E%02d".formatted(estate + 1);
    }

    Map<String, String> estates() {
        var named = new TreeMap<String, String>();
        for (int i = 0; i < estates; i++) {
            named.put(estateReference(i), ESTATE_NAMES.get(i));
        }
        return named;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The next place for such a home: in the building or street that is being filled with its like. */
    Home place(Dwelling dwelling) {
        var estate = random.nextInt(estates);
        var kind = dwelling.inBlock() ? (dwelling.sheltered() ? "scheme" : "block") : dwelling.type();
        var neighbours = open.computeIfAbsent(kind + estate, _ -> new ArrayList<>());
        var home = dwelling.inBlock() ? inBlock(dwelling, estate, neighbours) : inStreet(dwelling, estate, neighbours);
        neighbours.add(home);
        if (neighbours.size() == (dwelling.inBlock() ? HOMES_IN_BLOCK : HOMES_IN_STREET)) {
            neighbours.clear();
        }
        return home;
    }

    /** A garage or a pitch: numbered on its own piece of ground. */
    Home ground(String type, int number) {
        var garage = type.equals("garage");
        var estate = garage ? number % estates : estates - 1;
        var line1 = (garage ? "Garage " : "Pitch ") + (garage ? number / estates + 1 : number + 1);
        var line2 = garage ? "Garages at " + ESTATE_NAMES.get(estate) : "Meadow View Site";
        var postcode = "NN39 %dG%c".formatted(garage ? 1 : 9, (char) ('A' + estate));
        return new Home(nextUprn(), line1, line2, postcode, new Dwelling(type, 0), estate, "");
    }

    private Home inBlock(Dwelling dwelling, int estate, List<Home> neighbours) {
        if (neighbours.isEmpty()) {
            var reference = "B%04d".formatted(blocks.size() + 1);
            blocks.add(new Block(reference, buildings.removeLast(), nextPostcode(), estate));
        }
        var block = neighbours.isEmpty() ? blocks.getLast() : blockOf(neighbours.getFirst());
        var word = dwelling.type().equals("maisonette") ? "Maisonette " : "Flat ";
        return new Home(nextUprn(), word + (neighbours.size() + 1), block.name(), block.postcode(), dwelling, estate, block.reference());
    }

    private Block blockOf(Home home) {
        return blocks.get(Integer.parseInt(home.block().substring(1)) - 1);
    }

    private Home inStreet(Dwelling dwelling, int estate, List<Home> neighbours) {
        var street = neighbours.isEmpty() ? streets.removeLast() : neighbours.getFirst().line1().replaceFirst("^\\d+ ", "");
        var half = neighbours.size() % (HOMES_IN_STREET / 2) == 0;
        var postcode = half ? nextPostcode() : neighbours.getLast().postcode();
        return new Home(nextUprn(), (neighbours.size() * 2 + 1) + " " + street, ESTATE_NAMES.get(estate), postcode, dwelling, estate, "");
    }

    private String nextUprn() {
        uprns += 1 + random.nextInt(9);
        return String.valueOf(990_000_000_000L + uprns);
    }

    private String nextPostcode() {
        int n = postcodes++;
        int letters = LETTERS.length();
        return "NN3%d %d%c%c".formatted(n / (9 * letters * letters) + 1, n / (letters * letters) % 9 + 1,
                LETTERS.charAt(n / letters % letters), LETTERS.charAt(n % letters));
    }

    private List<String> combined(List<String> kinds) {
        var names = new ArrayList<String>();
        for (var kind : kinds) {
            WORDS.forEach(word -> names.add(word + " " + kind));
        }
        Collections.shuffle(names, random);
        return names;
    }
}
