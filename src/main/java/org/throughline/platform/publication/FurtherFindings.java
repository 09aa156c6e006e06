package org.throughline.platform.publication;

import java.util.List;
import java.util.UUID;

import org.throughline.platform.text.IdentifierKind;
import org.throughline.platform.text.IdentifyingText;

/**
 * Finds identifiers that only records of other modules reveal, for example numbers that
 * the figures of a report suppress. Implemented above.
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
	 * @param hint the record that the words match; empty for none
	 */
	record Found(PublicTexts.Text text, IdentifyingText.Finding finding, String hint) {

		public IdentifierKind kind() {
			return this.finding.kind();
		}

	}

}
