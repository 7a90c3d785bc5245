package io.vppdispatch.api.service;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** A process that only carries runs out; over HTTP it has its health and figures. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(ServiceSettings.class)
@Import({StoreBeans.class, SecurityBeans.class, FilterBeans.class, WebBeans.class, WorkBeans.class})
class WorkerApplication {}
