package io.vppdispatch.api.service;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Our own settings, each {@code vpp.<name>} or an environment variable {@code VPP_<NAME>}; the table is in OPERATION.md.
 *
 * @param dataFolder holds the H2 database and the secret of the first administrator
 * @param marketZone of market days and gates
 * @param casesFolder cases by name, beside those of the library; empty for none
 * @param forecastGate on the day before, market time
 * @param publicationGate on the day before, market time
 * @param staleAfter the age at the gate beyond which a forecast is flagged
 * @param efile what is agreed on E-files, by {@code class}, {@code instance}, {@code encoding}, {@code time}
 * @param workers solves at a time; 0 leaves them to other processes
 * @param runMemoryMb of a solve
 * @param runGrace beyond the time limit of a solve until it is ended by force
 * @param tokenLife of access tokens
 * @param issuerUri of an outside OpenID provider; empty for the embedded issuer
 * @param accountClaim of the token that names the account
 * @param requestsPerMinute of an account
 * @param tokenRequestsPerMinute of an address asking for tokens
 * @param maxBodyBytes of a request
 * @param runsKept how long runs that were not published are kept
 * @param backupFolder for backups of the H2 database; empty for none
 * @param backupEvery from one to the next
 * @param backupsKept so many; older ones are deleted
 * @param openPages whether pages can be read without signing in, by whoever reaches the address
 */
@ConfigurationProperties("vpp")
public record ServiceSettings(
        @DefaultValue("vpp-data") Path dataFolder,
        @DefaultValue("Asia/Shanghai") ZoneId marketZone,
        @DefaultValue("") String casesFolder,
        @DefaultValue("09:30") LocalTime forecastGate,
        @DefaultValue("17:30") LocalTime publicationGate,
        @DefaultValue("12h") Duration staleAfter,
        @DefaultValue Map<String, String> efile,
        @DefaultValue("1") int workers,
        @DefaultValue("4096") int runMemoryMb,
        @DefaultValue("60s") Duration runGrace,
        @DefaultValue("15m") Duration tokenLife,
        @DefaultValue("") String issuerUri,
        @DefaultValue("sub") String accountClaim,
        @DefaultValue("6000") int requestsPerMinute,
        @DefaultValue("60") int tokenRequestsPerMinute,
        @DefaultValue("16000000") long maxBodyBytes,
        @DefaultValue("400d") Duration runsKept,
        @DefaultValue("") String backupFolder,
        @DefaultValue("24h") Duration backupEvery,
        @DefaultValue("7") int backupsKept,
        @DefaultValue("false") boolean openPages) {

    public ServiceSettings {
        if (requestsPerMinute < 1 || tokenRequestsPerMinute < 1) {
            throw new IllegalArgumentException(
                    "vpp.requests-per-minute and vpp.token-requests-per-minute must be at least 1");
        }
        if (workers < 0 || runMemoryMb < 512 || runGrace.isNegative()) {
            throw new IllegalArgumentException(
                    "vpp.workers and vpp.run-grace must not be negative, vpp.run-memory-mb must be at least 512");
        }
        if (runsKept.toSeconds() < 1 || backupEvery.toSeconds() < 1 || backupsKept < 1) {
            throw new IllegalArgumentException(
                    "vpp.runs-kept and vpp.backup-every must be at least 1s, vpp.backups-kept at least 1");
        }
        if (tokenLife.toSeconds() < 1 || maxBodyBytes < 1) {
            throw new IllegalArgumentException("vpp.token-life must be at least 1s, vpp.max-body-bytes at least 1");
        }
    }
}
