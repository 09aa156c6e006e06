package org.throughline.platform.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.throughline.platform.text.SentenceDifference.Change;
import org.throughline.platform.text.SentenceDifference.Kind;
import org.throughline.platform.text.WordDifference.Segment;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceDifferenceTests {

	@Test
	void sameWordsHaveNoChangesWhateverTheSpacesAndMarks() {
		assertThat(SentenceDifference.between("Act early. Share\ninformation.", "Act  **early**. Share information."))
			.isEmpty();
		assertThat(SentenceDifference.between(null, "")).isEmpty();
	}

	@Test
	void rewordedSentenceShowsItsWords() {
		assertThat(SentenceDifference.between("Act early on neglect. Share information.",
				"Act at once on neglect. Share information."))
			.containsExactly(new Change(Kind.REWORDED,
					List.of(new Segment(WordDifference.Change.SAME, "Act"),
							new Segment(WordDifference.Change.REMOVED, "early"),
							new Segment(WordDifference.Change.ADDED, "at once"),
							new Segment(WordDifference.Change.SAME, "on neglect."))));
	}

	@Test
	void movedParagraphIsNeitherRemovedNorAdded() {
		assertThat(SentenceDifference.between("First point here.\n\nSecond words there.\n\nThird thing said.",
				"Third thing said.\n\nFirst point here.\n\nSecond words there."))
			.extracting(Change::kind)
			.containsExactly(Kind.MOVED);
	}

	@Test
	void addedAndRemovedSentencesAreShown() {
		assertThat(SentenceDifference.between("- Babies\n- Older children at risk", "- Babies\n- Fathers"))
			.extracting(Change::kind)
			.containsExactly(Kind.ADDED, Kind.REMOVED);
	}

}
