package org.attestgraph.attest.lexicon;

import java.util.List;
import org.attestgraph.attest.text.Folding;
import org.attestgraph.attest.text.Token;

/** Base forms by rule and by the table of irregular verbs. */
record EnglishForms(Lemmas lemmas) implements Forms {
    @Override
    public String ofTerm(Token word) {
        return word.folded();
    }

    @Override
    public String ofText(Token word) {
        return word.folded();
    }

    @Override
    public List<String> bases(Token word) {
        String text = word.text();
        int last = text.length() - 1;
        if (last > 1 && text.charAt(last) == 's' && Character.isUpperCase(text.charAt(last - 1))) {
            return List.of(Folding.fold(text.substring(0, last)));
        }
        return lemmas.of(word.folded());
    }

    @Override
    public Inflection inflection(Token word) {
        return Inflection.of(word.folded());
    }
}
