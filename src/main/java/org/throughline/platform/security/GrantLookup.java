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
		return new Access(grantsOf(userId), 0, 0);
	}

	/**
	 * What pages need to know of a user.
	 *
	 * @param grants the current grants
	 * @param unreadNotices the number of unread notices
	 * @param unsavedTexts the number of forms that are kept until they are saved
	 */
	record Access(List<Grant> grants, int unreadNotices, int unsavedTexts) {

		static final Access NONE = new Access(List.of(), 0, 0);

		/** Returns the grants that a private link lends. */
		Access byLink() {
			return new Access(this.grants.stream()
				.filter((grant) -> grant.role() == Role.PARTNER_AGENCY || grant.role() == Role.CLEARING_OFFICER)
				.toList(), 0, 0);
		}

	}

}
