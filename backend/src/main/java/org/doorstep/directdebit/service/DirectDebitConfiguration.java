package org.doorstep.directdebit.service;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the settings known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectDebitSettings.class)
class DirectDebitConfiguration {}
