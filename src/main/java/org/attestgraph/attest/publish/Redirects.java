package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Leads from the IRIs of things to their files, as w3id.org does with its {@code .htaccess}, and as static hosts do. */
final class Redirects {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    /** A client that would rather have a page says so first, as browsers do. */
    private static final String APACHE = """
            # The IRI of a thing leads to its Turtle or its page, as is asked for.
            AddType text/turtle .ttl
            Options -MultiViews -Indexes
            RewriteEngine on
            RewriteCond %{HTTP_ACCEPT} ^(?:(?!text/html|application/xhtml).)*(?:text/turtle|application/n-triples)
            RewriteRule ^ - [E=FORM:ttl]
            RewriteCond %{ENV:FORM} !=ttl
            RewriteRule ^ - [E=FORM:html]
            # What stands before the path within this folder in the address, wherever the folder lies.
            RewriteCond %{REQUEST_URI}::$1 ^(.*?/)(.*)::\\2$
            RewriteRule ^(.*)$ - [E=HERE:%1]
            """;

    private static final String APACHE_USUAL = """
            RewriteRule \\.(?:html|ttl|css|txt)$ - [L]
            RewriteRule ^(?:id/)?(.+[^/])$ %{ENV:HERE}$1.%{ENV:FORM} [R=303,L]
            """;

    /** By path, the files of things that are not called as the things are; sorted, so that no order shows. */
    private final Map<String, String> odd = new TreeMap<>();

    /** @param path what follows the base in the IRI of a thing */
    void add(String path) {
        String file = FileNames.of(path);
        if (!file.equals(path)) {
            odd.put(path, file);
        }
    }

    /** For Apache, in the folder that the base of the IRIs leads to. */
    String apache() {
        StringBuilder rules = new StringBuilder(APACHE);
        odd.forEach((path, file) -> rules.append("RewriteRule ^(?:id/)?")
                .append(pattern(path))
                .append("$ %{ENV:HERE}")
                .append(file)
                .append(".%{ENV:FORM} [R=303,L]\n"));
        return rules.append(APACHE_USUAL).toString();
    }

    /** For other hosts: {@code _redirects}. */
    String others() {
        StringBuilder lines = new StringBuilder();
        odd.forEach((path, file) -> lines.append("/id/")
                .append(path.replace(" ", "%20"))
                .append("  /")
                .append(file)
                .append(".html  303\n"));
        return lines.append("/id/*  /:splat.html  303\n").toString();
    }

    /**
     * A regular expression for {@code path} as Apache matches it: with nothing escaped, byte by byte. A slash within a name
     * it may leave escaped.
     */
    private static String pattern(String path) {
        StringBuilder pattern = new StringBuilder();
        byte[] bytes = path.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2)) {
                int octet = HexFormat.fromHexDigits(new String(bytes, i + 1, 2, UTF_8));
                pattern.append(octet == '/' ? "(?:/|\\x252[Ff])" : literal(octet));
                i += 2;
            } else {
                pattern.append(literal(bytes[i] & 0xFF));
            }
        }
        return pattern.toString();
    }

    private static String literal(int octet) {
        boolean plain = octet >= 'a' && octet <= 'z'
                || octet >= 'A' && octet <= 'Z'
                || octet >= '0' && octet <= '9'
                || octet == '-'
                || octet == '_'
                || octet == '/';
        return plain ? Character.toString(octet) : "\\x" + HEX.toHexDigits((byte) octet);
    }

    private static boolean isHex(byte[] bytes, int at) {
        return at < bytes.length && HexFormat.isHexDigit(bytes[at]);
    }
}
