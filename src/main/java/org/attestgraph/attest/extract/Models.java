package org.attestgraph.attest.extract;

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
import org.attestgraph.attest.learn.LinearModel;

/**
 * The learned decisions of the extractor, by name.
 *
 * @param thresholds from which probability on the answer is yes
 */
public record Models(Map<String, LinearModel> models, Map<String, Double> thresholds) {
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

    LinearModel get(String name) {
        LinearModel model = models.get(name);
        if (model == null) {
            throw new IllegalStateException("No model is named " + name);
        }
        return model;
    }

    double threshold(String name) {
        return thresholds.getOrDefault(name, 0.5);
    }

    static Models read(InputStream compressed) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(compressed, 1 << 16))) {
            Map<String, LinearModel> models = new TreeMap<>();
            Map<String, Double> thresholds = new TreeMap<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                String name = in.readUTF();
                thresholds.put(name, in.readDouble());
                byte[] bytes = in.readNBytes(in.readInt());
                models.put(name, LinearModel.read(new java.io.ByteArrayInputStream(bytes)));
            }
            return new Models(models, thresholds);
        }
    }

    /** The same models always make the same bytes. */
    public void write(OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16))) {
            out.writeByte(models.size());
            for (Map.Entry<String, LinearModel> entry : models.entrySet()) {
                java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
                entry.getValue().write(bytes);
                out.writeUTF(entry.getKey());
                out.writeDouble(threshold(entry.getKey()));
                out.writeInt(bytes.size());
                bytes.writeTo(out);
            }
        }
    }
}
