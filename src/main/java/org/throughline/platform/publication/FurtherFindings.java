package org.throughline.platform.publication;

import java.util.List;
import java.util.UUID;

import org.throughline.platform.text.IdentifierKind;
import org.throughline.platform.text.IdentifyingText;

/**
 * Looks for what only the records of other modules tell: numbers that the figures of a
 * report hide, for example. Implemented above.
 */
public interface FurtherFindings {

	/**
	 * Returns what is found.
	 * @param subjectId what is published, for example a report
	 * @param texts what is published with it
	 */
	List<Found> in(UUID subjectId, List<PublicTexts.Text> texts);

	/**
	 * Words in a text.
	 *
	 * @param finding the words in their sentence
	 * @param hint what the words are compared with; empty if nothing is to be said
	 */
	record Found(PublicTexts.Text text, IdentifyingText.Finding finding, String hint) {

		public IdentifierKind kind() {
			return this.finding.kind();
		}

	}

}
