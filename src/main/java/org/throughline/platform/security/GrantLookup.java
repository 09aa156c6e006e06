package org.throughline.platform.security;

import java.util.List;
import java.util.UUID;

/**
 * Looks up the current grants of a user, so that a removed grant ends with the next
 * request.
 */
public interface GrantLookup {

	/** Returns the grants of an enabled user; empty for an unknown or disabled one. */
	List<Grant> grantsOf(UUID userId);

	/** Returns what pages need to know of a user, in one statement. */
	default Access accessOf(UUID userId) {
		return new Access(grantsOf(userId), 0, 0, SecondStep.NONE, 0);
	}

	/** The state of a user's second step of signing in. */
	enum SecondStep {

		/** They have none. */
		NONE,

		/** They have set one up. */
		SET_UP,

		/** They have none, and need one before anything else. */
		DEMANDED

	}

	/**
	 * The data of a user that every page needs.
	 *
	 * @param grants the current grants
	 * @param unreadNotices the number of unread notices
	 * @param unsavedTexts the number of forms that are kept until they are saved
	 * @param secondStep the second step of signing in
	 * @param sessions how often their sessions have been ended; negative if they have no
	 * enabled account
	 */
	record Access(List<Grant> grants, int unreadNotices, int unsavedTexts, SecondStep secondStep, int sessions) {

		static final Access NONE = new Access(List.of(), 0, 0, SecondStep.NONE, -1);

		/** Returns the grants that a private link lends. */
		Access byLink() {
			return new Access(this.grants.stream()
				.filter((grant) -> grant.role() == Role.PARTNER_AGENCY || grant.role() == Role.CLEARING_OFFICER)
				.toList(), 0, 0, SecondStep.NONE, this.sessions);
		}

		/** Returns what is left until the user has set up a second step. */
		Access withoutDemandedStep() {
			return new Access(List.of(), 0, this.unsavedTexts, SecondStep.DEMANDED, this.sessions);
		}

	}

}
