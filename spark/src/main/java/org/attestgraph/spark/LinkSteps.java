package org.attestgraph.spark;

import java.io.InputStream;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What Attest does for linking; its LinkTask says what each step is. Accounts and statements are bytes here. */
interface LinkSteps {
    Iterator<Map.Entry<String, List<byte[]>>> decidedOn(InputStream quads);

    Iterator<Map.Entry<String, Map<String, byte[]>>> accounts(InputStream quads);

    List<List<String>> joined();

    List<byte[]> review();

    List<byte[]> withinReport(Collection<byte[]> report);

    List<Map.Entry<String, byte[]>> seats(byte[] account);

    Iterator<List<String>> compared(Iterator<Map.Entry<String, byte[]>> seats);

    List<byte[]> cases(Collection<byte[]> accounts);
}
