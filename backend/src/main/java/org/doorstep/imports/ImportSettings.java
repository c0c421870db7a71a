package org.doorstep.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code doorstep.imports.*}
 *
 * @param largest an upload may be; a file on this machine may be any size
 * @param listed  how many of a file's problems are told one by one; all are counted
 */
@ConfigurationProperties("doorstep.imports")
public record ImportSettings(@DefaultValue("200MB") DataSize largest, @DefaultValue("200") int listed) {}
