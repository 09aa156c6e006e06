package org.throughline.partnership;

/**
 * The legal form of a partnership under one of its names.
 */
public enum PartnershipForm {

	/** Local Safeguarding Children Board, Children Act 2004 s13 (until 2019). */
	LSCB,
	/** Safeguarding partners under the Children Act 2004 s16E (since 2018). */
	SAFEGUARDING_PARTNERS

}
