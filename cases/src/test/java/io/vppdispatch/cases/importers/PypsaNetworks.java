package io.vppdispatch.cases.importers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.library.CaseInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folders of small PyPSA networks, a file at a time. */
final class PypsaNetworks {

    static final String GENERATORS = """
            name,bus,carrier,p_nom,p_nom_extendable,p_nom_opt,p_min_pu,p_max_pu,marginal_cost,efficiency,committable,start_up_cost,min_up_time,up_time_before,ramp_limit_up,capital_cost
            wind 1,north,onwind,100,True,150,0,1,2,1,False,,,,,7
            gas,south,gas,200,False,,0.1,0.9,40,0.5,False,,,,,
            coal,south,coal,300,False,,0.4,1,25,1,True,500,2,0,,
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Two buses 380 kV apart, 2 snapshots of 3 hours, a cap on CO2. */
    static PypsaNetworks small() {
        return new PypsaNetworks()
                .with("buses.csv", """
                        name,v_nom,carrier,x
                        north,380,AC,1.5
                        south,380,AC,
                        """)
                .with("snapshots.csv", """
                        ,snapshot,objective,stores,generators
                        0,2015-01-01 00:00:00,3.0,3.0,3.0
                        1,2015-01-01 01:00:00,3.0,3.0,3.0
                        """)
                .with("carriers.csv", "name,co2_emissions,color\ngas,0.24,red\nonwind,0,\ncoal,0,\nbattery,0,\n")
                .with("generators.csv", GENERATORS)
                .with("generators-p_max_pu.csv", "name,wind 1\n0,0.5\n1,0.25\n")
                .with("loads.csv", "name,bus\ncity,south\n")
                .with("loads-p_set.csv", "name,city\n0,200\n1,220\n")
                .with(
                        "lines.csv",
                        "name,bus0,bus1,x,s_nom,s_nom_extendable,s_nom_opt,length\nA,north,south,14.44,0,True,90,30\n")
                .with("links.csv", "name,bus0,bus1,p_nom,p_min_pu,p_max_pu\nDC,north,south,50,-0.9,0.8\n")
                .with("storage_units.csv", """
                        name,bus,carrier,p_nom,max_hours,efficiency_store,efficiency_dispatch,standing_loss,marginal_cost,cyclic_state_of_charge,state_of_charge_initial
                        bat,south,battery,20,6,0.9,0.95,0.01,1.5,False,30
                        lake,north,battery,10,4,1,1,0,0,True,
                        """)
                .with("storage_units-inflow.csv", "name,lake\n0,4\n1,5\n")
                .with("storage_units-state_of_charge_set.csv", "name,bat\n0,\n1,60\n")
                .with("stores.csv", "name,bus,e_nom,e_initial,marginal_cost_storage\ntank,south,12,6,0.2\n")
                .with(
                        "global_constraints.csv",
                        "name,type,carrier_attribute,sense,constant\nco2,primary_energy,co2_emissions,<=,90\n");
    }

    PypsaNetworks with(String file, String content) {
        return with(file, content.getBytes(UTF_8));
    }

    PypsaNetworks with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    /** The same folder with one change of a file. */
    PypsaNetworks replacing(String file, String old, String replacement) {
        String content = new String(files.getOrDefault(file, new byte[0]), UTF_8);
        if (!content.contains(old)) {
            throw new IllegalArgumentException(file + " does not contain " + old);
        }
        return with(file, content.replace(old, replacement));
    }

    CaseInput input() {
        CaseFiles held = new CaseFiles() {
            @Override
            public byte @Nullable [] read(String name) {
                return files.get(name);
            }

            @Override
            public List<String> names() {
                return List.copyOf(files.keySet());
            }
        };
        return new CaseInput("net", files.get("buses.csv"), held);
    }

    void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
