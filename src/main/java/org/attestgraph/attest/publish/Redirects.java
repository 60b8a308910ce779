package org.attestgraph.attest.publish;

/** Leads from the IRIs of things to their files, as w3id.org does with its {@code .htaccess}, and as static hosts do. */
final class Redirects {
    /** For Apache, in the folder that the base of the IRIs leads to; {@code _redirects} says the same for other hosts. */
    static final String APACHE = """
            # The IRI of a thing leads to its Turtle or its page, as is asked for.
            AddType text/turtle .ttl
            Options -MultiViews -Indexes
            RewriteEngine on
            RewriteRule \\.(html|ttl|css)$ - [L]
            RewriteCond %{HTTP_ACCEPT} text/turtle [OR]
            RewriteCond %{HTTP_ACCEPT} application/n-triples
            RewriteRule ^(id/)?(.+[^/])$ $2.ttl [R=303,L]
            RewriteRule ^(id/)?(.+[^/])$ $2.html [R=303,L]
            """;

    /** After the lines for odd names. */
    static final String OTHERS = "/id/*  /:splat.html  303\n";

    private Redirects() {}

    /** For a thing whose file is not called as its IRI is. */
    static String line(String path, String file) {
        return "/id/" + path.replace(" ", "%20") + "  /" + file + ".html  303\n";
    }
}
