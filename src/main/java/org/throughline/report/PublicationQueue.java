package org.throughline.report;

import java.util.Optional;
import java.util.UUID;

/**
 * Publishes reports in the background, since their files take long to make. For business
 * managers.
 */
public interface PublicationQueue {

	/**
	 * Asks that a draft be published when the current transaction is committed. The same
	 * request while it is being published has no effect.
	 * @throws org.springframework.dao.OptimisticLockingFailureException if someone has
	 * asked to publish it otherwise
	 */
	void ask(UUID partnershipId, String slug, PublicationOrder order);

	/** Finds the last job for a report, which may be a draft that is gone since. */
	Optional<PublicationJob> find(UUID partnershipId, String slug);

	/**
	 * Cancels the job for a report.
	 * @return whether it was cancelled; it is not if it has ended
	 */
	boolean cancel(UUID partnershipId, String slug);

}
