package org.attestgraph.attest.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.Fields;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Hints;

/** What goes between the program and its worker: pieces of bytes, each with its length before it, an int. */
final class Wire {
    /** More than any document comes to. */
    private static final int LONGEST = 512 << 20;

    private static final JsonMapper JSON = new JsonMapper();

    private Wire() {}

    /** What is asked of a worker; the document's bytes follow. */
    record Question(String form, String encoding, Map<String, List<String>> fields) {
        static Question of(Form form, Hints hints) {
            return new Question(
                    form.name(), hints.encoding().orElse(""), hints.fields().names());
        }

        Form toForm() {
            return Form.valueOf(form);
        }

        Hints toHints() {
            return new Hints(Optional.of(encoding).filter(name -> !name.isEmpty()), new Fields(fields));
        }
    }

    /** What a worker answers: a document, or why there is none. */
    record Answer(List<Document> document, String problem, String remedy) {
        static Answer of(Document document) {
            return new Answer(List.of(document), "", "");
        }

        static Answer none(String problem, String remedy) {
            return new Answer(List.of(), problem, remedy);
        }
    }

    static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /**
     * The next piece.
     *
     * @throws EOFException where the other side is gone
     */
    static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("Not a length: " + length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    static byte[] json(Object said) {
        try {
            return JSON.writeValueAsBytes(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record can always be written", e);
        }
    }

    static <T> T parse(byte[] json, Class<T> type) throws IOException {
        return JSON.readValue(json, type);
    }
}
