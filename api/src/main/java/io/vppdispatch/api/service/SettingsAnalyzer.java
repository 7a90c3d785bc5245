package io.vppdispatch.api.service;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the settings, in place of a stack trace; named in {@code META-INF/spring.factories}. */
final class SettingsAnalyzer extends AbstractFailureAnalyzer<Service.SettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, Service.SettingsException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "The table in api/OPERATION.md has all settings.", cause);
    }
}
