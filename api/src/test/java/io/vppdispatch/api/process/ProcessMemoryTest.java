package io.vppdispatch.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Memory is read where the system says it. */
class ProcessMemoryTest {

    @Test
    void memoryIsThatOfTheProcessOrAbsent() {
        List<String> status = List.of("Name:\tjava", "VmHWM:\t  2048 kB", "VmRSS:\t 1024 kB");
        assertThat(ProcessMemory.mb(status, "VmHWM")).isEqualTo(2);
        assertThat(ProcessMemory.mb(status, "VmRSS")).isEqualTo(1);
        assertThat(ProcessMemory.mb(status, "VmSwap")).isNull();
    }

    @Test
    void aProcessThatIsNotThereHoldsNothing() {
        assertThat(ProcessMemory.residentMb(Long.MAX_VALUE)).isNull();
    }
}
