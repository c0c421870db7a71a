package org.doorstep.documents.service;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.documents.*}
 *
 * @param quarterly whether statements and bills are made by themselves on the first day of each quarter
 */
@ConfigurationProperties("doorstep.documents")
record DocumentSettings(@DefaultValue("true") boolean quarterly) {}
