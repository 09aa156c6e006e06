package org.throughline.partnership;

import java.util.List;
import java.util.UUID;

/**
 * Lists statements of reports for modules to whose records statements refer. Implemented
 * by the report module.
 */
public interface StatementDirectory {

	/**
	 * Returns the statements about a review that the reader may read, newest report
	 * first. Statements of drafts are only for readers of the partnership's drafts.
	 */
	List<NamedStatement> aboutReview(UUID partnershipId, UUID reviewId);

	/**
	 * A statement to refer to.
	 *
	 * @param report its report: period and title
	 * @param published whether the report is published
	 * @param words its first words
	 * @param address address of its page, below the partnership's
	 */
	record NamedStatement(String report, boolean published, String kind, String words, String address) {

	}

}
