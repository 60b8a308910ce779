package org.attestgraph.attest.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.attestgraph.attest.learn.Decision;

/**
 * The learned decisions of the extractor, by name.
 *
 * @param thresholds from which probability on the answer is yes
 */
public record Models(Map<String, Decision> models, Map<String, Double> thresholds) {
    private static final String RESOURCE = "/models/extract.bin.gz";

    public Models {
        models = Collections.unmodifiableMap(new TreeMap<>(models));
        thresholds = Collections.unmodifiableMap(new TreeMap<>(thresholds));
    }

    public static Models builtIn() {
        try (InputStream in = Models.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its model " + RESOURCE);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + RESOURCE + "] Cannot be read", e);
        }
    }

    Decision get(String name) {
        Decision model = models.get(name);
        if (model == null) {
            throw new IllegalStateException("No model is named " + name);
        }
        return model;
    }

    double threshold(String name) {
        return thresholds.getOrDefault(name, 0.5);
    }

    /** From which probability on a filler is taken beside one that is surer. */
    double thresholdOfAnother(Role role) {
        return thresholds.getOrDefault("another " + role, threshold(role.name()));
    }

    static Models read(InputStream compressed) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(compressed, 1 << 16), 1 << 16))) {
            Map<String, Decision> models = new TreeMap<>();
            Map<String, Double> thresholds = new TreeMap<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                thresholds.put(in.readUTF(), in.readDouble());
            }
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                models.put(in.readUTF(), Decision.read(in));
            }
            return new Models(models, thresholds);
        }
    }

    /** The same models always make the same bytes. */
    public void write(OutputStream stream) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(stream, 1 << 16), 1 << 16))) {
            out.writeByte(thresholds.size());
            for (Map.Entry<String, Double> entry : thresholds.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeDouble(entry.getValue());
            }
            out.writeByte(models.size());
            for (Map.Entry<String, Decision> entry : models.entrySet()) {
                out.writeUTF(entry.getKey());
                entry.getValue().write(out);
            }
        }
    }
}
