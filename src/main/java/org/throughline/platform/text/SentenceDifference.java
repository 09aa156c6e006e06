package org.throughline.platform.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.github.difflib.DiffUtils;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.WordDifference.Segment;

/** The differences between two Markdown texts, sentence by sentence. */
public final class SentenceDifference {

	/** Paragraphs and list items end a sentence, with or without a full stop. */
	private static final Pattern BLOCK = Pattern.compile("\\n\\s*\\n|\\n(?=\\s*(?:[-*+#]|\\d+[.)])\\s)");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");

	/** The share of common words from which a sentence counts as reworded. */
	private static final double SAME_SENTENCE = 0.5;

	private SentenceDifference() {
	}

	/** The kinds of change of a sentence. */
	public enum Kind {

		ADDED, REWORDED, MOVED, REMOVED

	}

	/**
	 * A change to a sentence.
	 *
	 * @param kind what happened to it
	 * @param segments the sentence with its changed words
	 */
	public record Change(Kind kind, List<Segment> segments) {

	}

	/**
	 * Returns the changes: first in the order of the new text, then what was removed.
	 */
	public static List<Change> between(@Nullable String before, @Nullable String after) {
		List<String> removed = new ArrayList<>();
		List<String> added = new ArrayList<>();
		DiffUtils.diff(sentences(before), sentences(after)).getDeltas().forEach((delta) -> {
			removed.addAll(delta.getSource().getLines());
			added.addAll(delta.getTarget().getLines());
		});
		Set<String> moved = new HashSet<>(added);
		moved.retainAll(removed);
		removed.removeAll(moved);
		List<Change> changes = new ArrayList<>();
		for (String sentence : added) {
			changes.add(moved.contains(sentence) ? new Change(Kind.MOVED, WordDifference.between(sentence, sentence))
					: changed(sentence, removed));
		}
		removed.forEach((sentence) -> changes.add(new Change(Kind.REMOVED, WordDifference.between(sentence, null))));
		return List.copyOf(changes);
	}

	/** Finds the most similar removed sentence, which is then no longer removed. */
	private static Change changed(String sentence, List<String> removed) {
		String former = removed.stream()
			.max(Comparator.comparingDouble((other) -> similarity(other, sentence)))
			.filter((other) -> similarity(other, sentence) >= SAME_SENTENCE)
			.orElse(null);
		if (former == null) {
			return new Change(Kind.ADDED, WordDifference.between(null, sentence));
		}
		removed.remove(former);
		return new Change(Kind.REWORDED, WordDifference.between(former, sentence));
	}

	/** Returns the share of words that two sentences have in common, from 0 to 1. */
	private static double similarity(String one, String other) {
		Set<String> words = words(one);
		Set<String> others = words(other);
		int all = words.size() + others.size();
		words.retainAll(others);
		return (all > 0) ? 2.0 * words.size() / all : 0;
	}

	private static Set<String> words(String text) {
		Set<String> words = new HashSet<>();
		WORD.matcher(text.toLowerCase(Locale.UK)).results().forEach((word) -> words.add(word.group()));
		return words;
	}

	private static List<String> sentences(@Nullable String markdown) {
		return (markdown == null) ? List.of()
				: BLOCK.splitAsStream(markdown.replace("\r", ""))
					.map(Markdown::toText)
					.flatMap(SentenceDifference::inBlock)
					.toList();
	}

	private static Stream<String> inBlock(String text) {
		List<String> sentences = new ArrayList<>();
		var boundaries = BreakIterator.getSentenceInstance(Locale.UK);
		boundaries.setText(text);
		int start = boundaries.first();
		for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
			sentences.add(text.substring(start, end).strip());
			start = end;
		}
		return sentences.stream().filter((sentence) -> !sentence.isEmpty());
	}

}
