package org.throughline.review;

import org.jspecify.annotations.Nullable;

/**
 * Steps before a review is published (domain brief d.4).
 */
public enum PublicationStep {

	/** The family was informed. */
	FAMILY_INFORMED,
	/** The staff concerned were informed. */
	STAFF_INFORMED,
	/** The agencies are ready. */
	AGENCIES_READY,
	/** The media plan is ready. */
	MEDIA_PLAN,
	/** The copy was sent to the Panel, the Secretary of State and Ofsted. */
	COPY_SENT;

	/**
	 * Returns whether the step can be recorded as not needed, with a reason. A local
	 * child safeguarding practice review needs the copy, unless it is recorded as
	 * history.
	 */
	public boolean canBeNotNeeded(ReviewType type, @Nullable DeadlineMode deadlines) {
		return this != COPY_SENT || type != ReviewType.LCSPR || deadlines == DeadlineMode.HISTORY;
	}

}
