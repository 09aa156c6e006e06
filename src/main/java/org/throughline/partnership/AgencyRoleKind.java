package org.throughline.partnership;

/**
 * Roles of organisations in a partnership, statutory or by local arrangement.
 */
public enum AgencyRoleKind {

	STATUTORY_SAFEGUARDING_PARTNER, LSCB_BOARD_PARTNER, RELEVANT_AGENCY, DESIGNATED_EDUCATION_AGENCY,
	LOCAL_FOURTH_PARTNER, RELATED_BODY, FUNDER, REPORTING_AGENCY

}
