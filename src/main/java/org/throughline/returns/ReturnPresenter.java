package org.throughline.returns;

import java.util.List;
import java.util.UUID;

/**
 * Shows returns of one type in words. Implemented by the modules that own their content.
 */
public interface ReturnPresenter {

	/** Returns the type of return. */
	ReturnKind kind();

	/**
	 * Returns what a request of this type can be about; empty if only a period is needed.
	 */
	default List<Subject> subjects(UUID partnershipId) {
		return List.of();
	}

	/** Returns the content of a return in words. */
	ReturnContents show(DataRequestSummary request, DataReturnDetails answer);

	/**
	 * A subject of a request.
	 */
	record Subject(UUID id, String slug, String title) {

	}

}
