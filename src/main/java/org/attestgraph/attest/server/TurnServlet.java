package org.attestgraph.attest.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attestgraph.attest.query.QuestionException;

/** Answers from the dataset, where it is the request's turn. */
abstract class TurnServlet extends HttpServlet {
    private final transient Turnstile turnstile;
    private final int refusal;

    /** @param refusal status of an answer to what cannot be asked, or takes too long */
    TurnServlet(Turnstile turnstile, int refusal) {
        this.turnstile = turnstile;
        this.refusal = refusal;
    }

    abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!turnstile.enter()) {
            Turnstile.refuse(response);
            return;
        }
        try {
            answer(request, response);
        } catch (QuestionException e) {
            Plain.send(response, refusal, String.valueOf(e.getMessage()));
        } finally {
            turnstile.leave();
        }
    }
}
