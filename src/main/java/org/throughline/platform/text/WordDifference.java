package org.throughline.platform.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import org.jspecify.annotations.Nullable;

/** The differences between two texts, word by word. */
public final class WordDifference {

	/** A line break counts as a word, so that a new paragraph is visible. */
	private static final Pattern WORD = Pattern.compile("[^\\S\\n]*\\n\\s*|\\S+");

	/**
	 * The most words of both texts between their common beginning and end: the time to
	 * compare others grows with the square of their number.
	 */
	private static final int MOST = 3_000;

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
	 * replace them. What is long and differs is not compared word by word.
	 */
	public static List<Segment> between(@Nullable String before, @Nullable String after) {
		List<String> old = words(before);
		List<String> revised = words(after);
		int same = common(old, revised);
		int sameEnd = common(reversed(old.subList(same, old.size())), reversed(revised.subList(same, revised.size())));
		var removed = old.subList(same, old.size() - sameEnd);
		var added = revised.subList(same, revised.size() - sameEnd);
		List<Segment> segments = new ArrayList<>();
		add(segments, Change.SAME, old.subList(0, same));
		if (removed.size() + added.size() <= MOST) {
			compare(removed, added, segments);
		}
		else {
			add(segments, Change.REMOVED, removed);
			add(segments, Change.ADDED, added);
		}
		add(segments, Change.SAME, old.subList(old.size() - sameEnd, old.size()));
		return List.copyOf(segments);
	}

	private static void compare(List<String> old, List<String> revised, List<Segment> segments) {
		int position = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, revised).getDeltas()) {
			add(segments, Change.SAME, old.subList(position, delta.getSource().getPosition()));
			add(segments, Change.REMOVED, delta.getSource().getLines());
			add(segments, Change.ADDED, delta.getTarget().getLines());
			position = delta.getSource().getPosition() + delta.getSource().size();
		}
		add(segments, Change.SAME, old.subList(position, old.size()));
	}

	/** Returns the number of words with which both begin. */
	private static int common(List<String> one, List<String> other) {
		int count = 0;
		while (count < Math.min(one.size(), other.size()) && one.get(count).equals(other.get(count))) {
			count++;
		}
		return count;
	}

	private static List<String> reversed(List<String> words) {
		var reversed = new ArrayList<>(words);
		Collections.reverse(reversed);
		return reversed;
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
