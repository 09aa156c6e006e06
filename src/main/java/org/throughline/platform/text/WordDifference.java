package org.throughline.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import org.jspecify.annotations.Nullable;

/** The differences between two texts, word by word. */
public final class WordDifference {

	/** A line break counts as a word, so that a new paragraph is visible. */
	private static final Pattern WORD = Pattern.compile("[^\\S\\n]*\\n\\s*|\\S+");

	private WordDifference() {
	}

	public enum Change {

		SAME, REMOVED, ADDED

	}

	/** A sequence of words with the same kind of change. */
	public record Segment(Change change, String text) {

	}

	/**
	 * Returns the sequences in reading order; removed words come before the words that
	 * replace them.
	 */
	public static List<Segment> between(@Nullable String before, @Nullable String after) {
		List<String> old = words(before);
		List<String> revised = words(after);
		List<Segment> segments = new ArrayList<>();
		int position = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, revised).getDeltas()) {
			add(segments, Change.SAME, old.subList(position, delta.getSource().getPosition()));
			add(segments, Change.REMOVED, delta.getSource().getLines());
			add(segments, Change.ADDED, delta.getTarget().getLines());
			position = delta.getSource().getPosition() + delta.getSource().size();
		}
		add(segments, Change.SAME, old.subList(position, old.size()));
		return List.copyOf(segments);
	}

	private static List<String> words(@Nullable String text) {
		return (text == null) ? List.of()
				: WORD.matcher(text.strip().replace("\r", ""))
					.results()
					.map((word) -> word.group().isBlank() ? "\n" : word.group())
					.toList();
	}

	private static void add(List<Segment> segments, Change change, List<String> words) {
		if (!words.isEmpty()) {
			segments.add(new Segment(change, String.join(" ", words).replace(" \n ", "\n")));
		}
	}

}
