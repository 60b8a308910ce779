package org.attestgraph.attest.parse;

import java.util.Optional;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the story on a web page, and leaves menus, comments and the like. */
final class MainText {
    /** What no story stands in, by how pages name it. */
    private static final String AROUND =
            "nav, footer, aside, form, dialog, [role=navigation], [role=search], [role=banner],"
                    + " [aria-hidden=true], [hidden], #comments, .comments, .comment, #disqus_thread, .comment-list, .comments-area,"
                    + " #respond, .related, .related-posts, .share, .social, .social-share, .newsletter, .breadcrumb, .breadcrumbs,"
                    + " .cookie, .cookies, .advertisement, .ad";
    /** Below this many characters, a part of a page is taken for a teaser. */
    private static final int SHORTEST = 140;

    private MainText() {}

    /** The element that holds the story; all that is not story is taken out of {@code page}. */
    static Element of(Document page) {
        page.select(AROUND).remove();
        Element body = page.body();
        return readable(page.clone())
                .filter(found ->
                        found.text().length() >= Math.min(SHORTEST, body.text().length()))
                .orElse(body);
    }

    private static Optional<Element> readable(Document page) {
        Article article = new Readability4J("http://localhost/", page).parse();
        return Optional.ofNullable(article.getArticleContent());
    }
}
