package org.throughline.platform.security;

/**
 * What a person may be in Throughline. A role is held for one partnership (the
 * administrator's for the whole installation), a partner agency's also for one
 * organisation.
 */
public enum Role {

	/** Users, grants, themes, organisations; no draft of any report. */
	ADMINISTRATOR,
	/** Writes and publishes the partnership's reports. */
	BUSINESS_MANAGER,
	/** Lead or delegated safeguarding partner: reads drafts. */
	SAFEGUARDING_PARTNER,
	/** Independent scrutineer: reads drafts. */
	SCRUTINEER,
	/** A partner organisation's own user: no drafts. */
	PARTNER_AGENCY,
	/** Cabinet member or other councillor: what is published. */
	COUNCILLOR;

	/** Whether the role reads a report before it is published (domain brief d.2). */
	public boolean readsDrafts() {
		return this == BUSINESS_MANAGER || this == SAFEGUARDING_PARTNER || this == SCRUTINEER;
	}

}
