package org.attestgraph.attest.format;

import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** Ways of packing that are read: others need libraries that the program does not bring, which the one that unpacks believes in. */
public final class ZipMethods {
    private static final Set<Integer> READ = Set.of(
            ZipEntry.STORED,
            ZipEntry.DEFLATED,
            ZipMethod.UNSHRINKING.getCode(),
            ZipMethod.IMPLODING.getCode(),
            ZipMethod.ENHANCED_DEFLATED.getCode(),
            ZipMethod.BZIP2.getCode());

    private ZipMethods() {}

    public static boolean areRead(ZipArchiveEntry entry) {
        return READ.contains(entry.getMethod());
    }
}
