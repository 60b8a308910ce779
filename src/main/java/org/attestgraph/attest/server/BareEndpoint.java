package org.attestgraph.attest.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** The endpoint opened without a question: programs get its description, people the page to ask from. */
record BareEndpoint(DatasetServlet description) implements Filter {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http)
                || !(response instanceof HttpServletResponse answer)
                || http.getQueryString() != null
                || !READING.contains(http.getMethod())) {
            chain.doFilter(request, response);
        } else if (Accept.of(Optional.ofNullable(http.getHeader("Accept")))
                .best(Rendering.ALL)
                .equals(Optional.of(Rendering.HTML))) {
            answer.setHeader("Vary", "Accept");
            answer.setStatus(HttpServletResponse.SC_SEE_OTHER);
            answer.setHeader("Location", "/ask");
        } else {
            description.doGet(http, answer);
        }
    }
}
