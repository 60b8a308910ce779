package org.attestgraph.attest.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What a ZIP file is, by the names in it. */
public enum ZipKind {
    WORD(Form.DOCX),
    OPEN_TEXT(Form.ODT),
    WEB_ARCHIVE(Form.ZIP),
    OTHER_OFFICE(Form.OFFICE),
    FILES(Form.ZIP);

    private static final String TEXT_MIMETYPE = "application/vnd.oasis.opendocument.text";

    private final Form form;

    ZipKind(Form form) {
        this.form = form;
    }

    static ZipKind of(ZipFile zip) throws IOException {
        if (zip.getEntry("[Content_Types].xml") != null) {
            return zip.getEntry("word/document.xml") != null ? WORD : OTHER_OFFICE;
        }
        ZipArchiveEntry mimetype = zip.getEntry("mimetype");
        if (mimetype != null) {
            try (InputStream in = zip.getInputStream(mimetype)) {
                return new String(in.readNBytes(100), US_ASCII).startsWith(TEXT_MIMETYPE) ? OPEN_TEXT : OTHER_OFFICE;
            }
        }
        return zip.getEntry("datapackage.json") != null ? WEB_ARCHIVE : FILES;
    }

    Form form() {
        return form;
    }
}
