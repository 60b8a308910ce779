package org.attestgraph.attest.parse;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.FieldName;

/**
 * The words of a mail.
 *
 * @param attached names of what else is in it
 */
record MailBody(String text, List<String> attached) {

    static MailBody of(Entity mail) throws IOException {
        Finding finding = new Finding();
        finding.look(mail);
        String text = finding.plain.isEmpty() ? PageText.of(finding.marked.toString()) : finding.plain.toString();
        return new MailBody(text, List.copyOf(finding.attached));
    }

    /** Gathers what is plain and what is marked up apart, since most mails say all twice. */
    private static final class Finding {
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder marked = new StringBuilder();
        private final List<String> attached = new ArrayList<>();

        void look(Entity entity) throws IOException {
            Body body = entity.getBody();
            if (body instanceof Multipart parts) {
                for (Entity part : parts.getBodyParts()) {
                    look(part);
                }
            } else if (!"attachment".equalsIgnoreCase(entity.getDispositionType()) && body instanceof TextBody text) {
                take(entity, text);
            } else {
                String name = entity.getFilename() == null ? entity.getMimeType() : entity.getFilename();
                attached.add(name.replaceAll("\\p{C}", "_"));
            }
        }

        private void take(Entity entity, TextBody text) throws IOException {
            switch (entity.getMimeType()) {
                case "text/plain" -> {
                    plain.append(plain.isEmpty() ? "" : "\n\n");
                    plain.append(isFlowed(entity) ? flowing(words(text)) : words(text));
                }
                case "text/html" -> marked.append(words(text));
                default -> attached.add(entity.getMimeType());
            }
        }

        private static String words(TextBody text) throws IOException {
            StringWriter words = new StringWriter();
            try (Reader reader = text.getReader()) {
                reader.transferTo(words);
            }
            return words.toString().replace("\r\n", "\n").replace('\r', '\n').strip();
        }

        private static boolean isFlowed(Entity entity) {
            return entity.getHeader().getField(FieldName.CONTENT_TYPE) instanceof ContentTypeField type
                    && "flowed".equalsIgnoreCase(type.getParameter("format"));
        }

        /** A line that ends in a space goes on in the next, as RFC 3676 says; the mark of a signature does not. */
        private static String flowing(String text) {
            return text.replace("\n-- \n", "\n--\n").replace(" \n", " ");
        }
    }
}
