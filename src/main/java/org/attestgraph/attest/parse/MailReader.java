package org.attestgraph.attest.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.DocumentReader;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Hints;
import org.attestgraph.attest.format.UnreadableException;

/** Reads mails: the subject as title, and the body as plain text, else as a web page. */
final class MailReader implements DocumentReader {
    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(1 << 20)
            .setMaxHeaderCount(10_000)
            .setMaxHeaderLen(1 << 20)
            .build();

    @Override
    public Document read(Form form, byte[] bytes, Hints hints) throws UnreadableException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LIMITS);
        try {
            Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
            try {
                return document(message);
            } finally {
                message.dispose();
            }
        } catch (IOException e) {
            throw new UnreadableException("A broken mail: " + e.getMessage() + ".", "Save its text as a .txt file.");
        }
    }

    private static Document document(Message message) throws IOException, UnreadableException {
        MailBody body = MailBody.of(message);
        Map<String, String> facts = new TreeMap<>();
        Optional.ofNullable(message.getSubject())
                .map(subject -> subject.replaceAll("\\s+", " ").strip())
                .filter(subject -> !subject.isEmpty())
                .ifPresent(subject -> facts.put("title", subject));
        date(message).ifPresent(day -> facts.put("published", day));
        author(message).ifPresent(author -> facts.put("author", author));
        if (body.text().isBlank()) {
            throw new UnreadableException("A mail without words in its body.", "Give what is attached to it.");
        }
        List<String> notes = new ArrayList<>();
        if (!body.attached().isEmpty()) {
            notes.add("Attached to the mail and not read, as a mail is one report: "
                    + String.join(", ", body.attached()) + ". Save what is a report, and give it by itself.");
        }
        return Assembly.of(facts.getOrDefault("title", ""), body.text()).document(Versions.of(Form.MAIL), facts, notes);
    }

    private static Optional<String> date(Message message) {
        return Optional.ofNullable(message.getHeader().getField("Date"))
                .map(Field::getBody)
                .map(Days::of);
    }

    /** The name of the sender, else the address. */
    private static Optional<String> author(Message message) {
        return Optional.ofNullable(message.getFrom())
                .filter(from -> !from.isEmpty())
                .map(from -> from.get(0))
                .map(MailReader::name);
    }

    private static String name(Mailbox sender) {
        return sender.getName() == null || sender.getName().isBlank() ? sender.getAddress() : sender.getName();
    }
}
