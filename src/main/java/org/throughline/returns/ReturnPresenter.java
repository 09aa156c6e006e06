package org.throughline.returns;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.throughline.platform.govuk.PageLink;

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
	 * Returns the business manager's page with the content of an accepted return; empty
	 * if its report shows it.
	 */
	default Optional<PageLink> recorded(DataRequestSummary request) {
		return Optional.empty();
	}

	/**
	 * A subject of a request.
	 */
	record Subject(UUID id, String slug, String title) {

	}

}
