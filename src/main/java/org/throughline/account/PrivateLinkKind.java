package org.throughline.account;

/**
 * The type of a private link, which decides what it opens.
 */
public enum PrivateLinkKind {

	/** The due actions of the organisations that the person acts for. */
	ACTIONS,
	/** One request for a return. */
	RETURN,
	/** One clearance of a paper. */
	CLEARANCE,
	/** The calendar of the person, for a calendar program. */
	CALENDAR,
	/** The person's mail settings. */
	MAIL;

	/** SQL: the role that the link {@code l} needs. */
	static final String ROLE = "case l.kind when 'CLEARANCE' then 'CLEARING_OFFICER' else 'PARTNER_AGENCY' end";

}
