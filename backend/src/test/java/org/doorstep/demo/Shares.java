package org.doorstep.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Shares in a thousand, dealt out exactly: of 1,000 things, as many of each as its share says, in random order. */
final class Shares<T> {

    private final Map<T, Integer> perThousand = new LinkedHashMap<>();

    static <T> Shares<T> of(T thing, int perThousand) {
        return new Shares<T>().and(thing, perThousand);
    }

    Shares<T> and(T thing, int share) {
        perThousand.put(thing, share);
        return this;
    }

    /** So many things; what rounding leaves over goes to the last. */
    List<T> deal(int count, RandomGenerator random) {
        if (perThousand.values().stream().mapToInt(Integer::intValue).sum() != 1000) {
            throw new IllegalStateException("shares that are not a whole: " + perThousand);
        }
        var dealt = new ArrayList<T>(count);
        long upTo = 0;
        for (var share : perThousand.entrySet()) {
            upTo += share.getValue();
            while (dealt.size() < upTo * count / 1000) {
                dealt.add(share.getKey());
            }
        }
        Collections.shuffle(dealt, random);
        return dealt;
    }
}
