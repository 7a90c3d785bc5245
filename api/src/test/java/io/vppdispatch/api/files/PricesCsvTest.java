package io.vppdispatch.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PricesCsvTest {

    private static final String START = ScheduleCsv.startOf(Toys.hours(1), 0);

    @TempDir
    private Path folder;

    /** The grid and two sites joined by links, and an island. */
    @Test
    void congestionIsWhatLinksAddToThePriceOfTheGrid() throws IOException {
        DispatchProblem problem = DispatchProblem.leastCost(
                        Toys.hours(1),
                        List.of(
                                Node.electric("grid"),
                                Node.electric("park"),
                                Node.electric("yard"),
                                Node.electric("island")),
                        List.of(),
                        List.of(),
                        List.of(),
                        Penalties.HARD)
                .withLinks(List.of(link("a", "park", "grid"), link("b", "yard", "park")));
        Map<String, Series> cnyPerMwh = new LinkedHashMap<>();
        cnyPerMwh.put("grid", Series.of(300));
        cnyPerMwh.put("park", Series.of(100));
        cnyPerMwh.put("yard", Series.of(0));
        cnyPerMwh.put("island", Series.of(500));
        Map<String, Series> market = new LinkedHashMap<>(cnyPerMwh);
        market.put("park", Series.of(-20));
        Path file = folder.resolve("prices.csv");
        PricesCsv.write(problem, new Prices(cnyPerMwh, market, Map.of(), null, Map.of()), file);
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "step,start,node,price,energy,congestion,market_price",
                        "1," + START + ",grid,300,300,0,300",
                        "1," + START + ",park,100,300,-200,-20",
                        "1," + START + ",yard,0,300,-300,0",
                        "1," + START + ",island,500,500,0,500");
    }

    private static Link link(String id, String from, String to) {
        return new Link(id, from, to, Series.of(10), Series.of(10));
    }
}
