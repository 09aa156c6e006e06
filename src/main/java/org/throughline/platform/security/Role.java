package org.throughline.platform.security;

/**
 * A role of a user. A role applies to one partnership, an administrator's to the whole
 * installation, and a partner agency's to one organisation of the partnership.
 */
public enum Role {

	/** Manages users, grants, themes and organisations; reads no drafts. */
	ADMINISTRATOR,
	/** Writes and publishes the partnership's reports. */
	BUSINESS_MANAGER,
	/** Lead or delegated safeguarding partner; reads drafts. */
	SAFEGUARDING_PARTNER,
	/** Independent scrutineer; reads drafts. */
	SCRUTINEER,
	/** User of a partner organisation; reads no drafts. */
	PARTNER_AGENCY,
	/** Cabinet member or other councillor; reads published pages. */
	COUNCILLOR,
	/** Officer who clears papers on request; reads no others. */
	CLEARING_OFFICER;

	/** Returns whether the role reads reports before publication (domain brief d.2). */
	public boolean readsDrafts() {
		return this == BUSINESS_MANAGER || this == SAFEGUARDING_PARTNER || this == SCRUTINEER;
	}

}
