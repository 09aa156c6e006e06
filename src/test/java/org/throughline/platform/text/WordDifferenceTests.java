package org.throughline.platform.text;

import org.junit.jupiter.api.Test;

import org.throughline.platform.text.WordDifference.Change;
import org.throughline.platform.text.WordDifference.Segment;

import static org.assertj.core.api.Assertions.assertThat;

class WordDifferenceTests {

	@Test
	void marksTheWordsThatChanged() {
		assertThat(WordDifference.between("All children are seen", "All children are seen and heard, always"))
			.containsExactly(new Segment(Change.SAME, "All children are seen"),
					new Segment(Change.ADDED, "and heard, always"));
		assertThat(WordDifference.between("five key messages", "six key messages")).containsExactly(
				new Segment(Change.REMOVED, "five"), new Segment(Change.ADDED, "six"),
				new Segment(Change.SAME, "key messages"));
	}

	@Test
	void knowsTheFirstAndTheLastWording() {
		assertThat(WordDifference.between(null, "new")).containsExactly(new Segment(Change.ADDED, "new"));
		assertThat(WordDifference.between("old", null)).containsExactly(new Segment(Change.REMOVED, "old"));
		assertThat(WordDifference.between("same  words", "same words"))
			.containsExactly(new Segment(Change.SAME, "same words"));
		assertThat(WordDifference.between("", "")).isEmpty();
	}

	@Test
	void longTextsThatDifferAreNotComparedWordByWord() {
		String before = "first " + "old ".repeat(100_000) + "last";
		assertThat(WordDifference.between(before, before.replace("old", "new"))).extracting(Segment::change)
			.containsExactly(Change.SAME, Change.REMOVED, Change.ADDED, Change.SAME);
		assertThat(WordDifference.between(before, before.replace("last", "end"))).extracting(Segment::text)
			.endsWith("last", "end");
	}

	@Test
	void seesANewParagraph() {
		assertThat(WordDifference.between("one two", "one\r\n\r\ntwo")).containsExactly(new Segment(Change.SAME, "one"),
				new Segment(Change.ADDED, "\n"), new Segment(Change.SAME, "two"));
	}

}
