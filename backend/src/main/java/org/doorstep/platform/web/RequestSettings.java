package org.doorstep.platform.web;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code doorstep.requests.*}
 *
 * @param largest a request's body may be, where nothing else is said
 * @param larger  where it may be larger: the addresses that take files
 */
@ConfigurationProperties("doorstep.requests")
record RequestSettings(@DefaultValue("1MB") DataSize largest, @DefaultValue List<Larger> larger) {

    /** @param path pattern of the addresses: {@code /api/imports/*} */
    record Larger(String path, DataSize most) {}
}
