package org.attestgraph.attest.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attestgraph.attest.extract.Speaking.Statement;
import org.attestgraph.attest.learn.FeatureList;

/** What speaks for or against that a report tells of an incident in its own voice too. */
final class OwnVoiceFeatures {
    private final Draft draft;
    private final Map<Integer, List<Statement>> statements;

    OwnVoiceFeatures(Draft draft, Map<Integer, List<Statement>> statements) {
        this.draft = draft;
        this.statements = statements;
    }

    FeatureList of(Group group, List<Group> groups) {
        FeatureList f = new FeatureList();
        Set<Integer> sentences = group.sentences();
        int said = 0;
        int own = 0;
        int ownTold = 0;
        for (int sentence : sentences) {
            if (statements.containsKey(sentence)) {
                said++;
            } else {
                own++;
                if (!draft.sentence(sentence).title()) {
                    ownTold++;
                }
            }
        }
        f.add("said=" + Math.min(3, said)).add("own=" + Math.min(3, own)).add("told=" + Math.min(3, ownTold));
        f.add("said,own=" + Math.min(2, said) + Math.min(3, ownTold));
        int first = sentences.iterator().next();
        f.add("first own=" + !statements.containsKey(first)
                + draft.sentence(first).title());
        boolean after = statements.containsKey(first + 1);
        boolean before = statements.containsKey(first - 1);
        f.add("beside=" + before + after + (said > 0));
        boolean quote = draft.sentence(first).sentence().tokens().stream()
                .anyMatch(token -> VoiceFeatures.QUOTATION_MARKS.contains(token.text()));
        f.add("quote=" + quote + (said > 0));
        f.add("groups=" + Math.min(5, groups.size()) + (said > 0));
        f.add("rank=" + Math.min(4, groups.indexOf(group)) + (said > 0));
        f.add("any statement=" + !statements.isEmpty() + (said > 0));
        boolean attributed = said > 0;
        group.types().forEach(type -> f.add("type=" + type + attributed));
        f.add("reportedly="
                + draft.sentence(first).sentence().tokens().stream().anyMatch(token -> token.is("reportedly")));
        int near = 0;
        for (int sentence : sentences) {
            for (int at = sentence - 3; at <= sentence; at++) {
                near += statements.containsKey(at) ? 1 : 0;
            }
        }
        f.add("statements near=" + Math.min(4, near) + (said > 0));
        return f;
    }
}
