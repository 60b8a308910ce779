package org.attestgraph.attest.gazetteer;

import java.util.ArrayList;
import java.util.List;

/** A gazetteer for tests, of an invented country. */
public final class SmallDump {
    private final List<String> rows = new ArrayList<>();

    /** The country Ortanien with its governorates Hazra (01) and Delmon (02), and a few places. */
    public static SmallDump ofOrtania() {
        return new SmallDump()
                .with(900001, "Ortania", "", 35.0, 40.0, "A.PCLI", "", 5_000_000)
                .with(900002, "Hazra", "", 35.2, 40.2, "A.ADM1", "01", 800_000)
                .with(900003, "Delmon", "", 33.2, 41.2, "A.ADM1", "02", 600_000)
                .with(900010, "Kafr Ṣandal", "كفر صندل,Кафр-Сандаль", 35.25, 40.21, "P.PPL", "01", 2_100)
                .with(900011, "Kafr Sandal", "", 33.25, 41.21, "P.PPL", "02", 90_000)
                .with(900012, "Qal‘at Burhān", "Kalaat Borhane", 35.31, 40.25, "P.PPLA", "01", 70_000)
                .with(900013, "Al Zaytūnah", "Zeitouna", 35.32, 40.29, "P.PPLX", "01", 0)
                .with(900014, "Wādī Rimāl", "", 35.6, 40.6, "H.WAD", "01", 0)
                .with(900015, "Sunken Reef", "", 35.6, 30.6, "U.RFU", "", 0)
                .with(900016, "Ţaybat al Hazra", "Taybat", 35.4, 40.3, "P.PPL", "", 1_200);
    }

    public SmallDump with(
            int id, String name, String others, double lat, double lon, String feature, String admin1, long people) {
        int dot = feature.indexOf('.');
        rows.add(String.join(
                "\t",
                String.valueOf(id),
                name,
                "",
                others,
                String.valueOf(lat),
                String.valueOf(lon),
                feature.substring(0, dot),
                feature.substring(dot + 1),
                "OX",
                "",
                admin1,
                "",
                "",
                "",
                String.valueOf(people),
                "",
                "",
                "Etc/UTC",
                "2020-01-01"));
        return this;
    }

    /** A line as it is. */
    public SmallDump withLine(String line) {
        rows.add(line);
        return this;
    }

    public String text() {
        return String.join("\n", rows) + "\n";
    }
}
