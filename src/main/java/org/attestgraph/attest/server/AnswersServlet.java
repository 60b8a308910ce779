package org.attestgraph.attest.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attestgraph.attest.query.Answer;
import org.attestgraph.attest.query.AnswerFormat;
import org.attestgraph.attest.query.Inquiry;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.query.Question;
import org.attestgraph.attest.query.QuestionException;
import org.attestgraph.attest.query.Questions;
import org.attestgraph.attest.store.GraphStore;

/** Answers named questions: {@code /answers/NAME.FORMAT}, with parameters of the question in the address. */
final class AnswersServlet extends TurnServlet {
    private final transient GraphStore store;
    private final transient Questions questions;
    private final transient Limits limits;

    AnswersServlet(GraphStore store, Questions questions, Limits limits, Turnstile turnstile) {
        super(turnstile, HttpServletResponse.SC_BAD_REQUEST);
        this.store = store;
        this.questions = questions;
        this.limits = limits;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? file : file.substring(0, dot);
        AnswerFormat format = dot < 0 ? AnswerFormat.JSON : AnswerFormat.of(file.substring(dot + 1));
        Question question = questions
                .find(name)
                .orElseThrow(() ->
                        new QuestionException(file, "There is no question of this name.", "The list is at /questions"));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean cut = answer(question, settings(request), format, body);
        String called = question.name();
        if (cut) {
            ReadOnlyQueries.mark(response, limits, "rows");
            called += "-first-" + limits.rows();
        }
        if (format == AnswerFormat.CSV || format == AnswerFormat.TSV) {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + called + "." + format.code() + "\"");
        }
        Plain.send(response, format.mediaType() + "; charset=utf-8", body.toByteArray());
    }

    /** Whether the answer is cut. It is complete before it is sent: one cut short by the time would look like a whole one. */
    private boolean answer(Question question, Map<String, String> settings, AnswerFormat format, OutputStream body) {
        Names names = new Names(store.folder().base());
        Inquiry inquiry = Inquiry.of(question, settings, names);
        return store.read(dataset -> inquiry.ask(dataset, limits.patience(), answer -> {
            if (!(answer instanceof Answer.Rows all)) {
                throw new IllegalStateException("Each question with a name asks for rows");
            }
            FirstRows rows = new FirstRows(all.rows(), limits.rows());
            format.write(new Answer.Rows(rows), body, new AnswerFormat.Layout(names, 0));
            return rows.isCut();
        }));
    }

    /** A field left empty in a form is a parameter not given. */
    private static Map<String, String> settings(HttpServletRequest request) {
        Map<String, String> settings = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> List.of(values).stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .ifPresent(value -> settings.put(name, value)));
        return settings;
    }
}
