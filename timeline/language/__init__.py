"""Letters, words, sentences and quotations: what both languages need before anything is understood."""
