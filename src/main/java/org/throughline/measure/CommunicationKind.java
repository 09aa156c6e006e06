package org.throughline.measure;

/**
 * How the partnership speaks to many at once.
 */
public enum CommunicationKind {

	NEWSLETTER, E_BULLETIN, CAMPAIGN, BRIEFING_NOTE, WEBSITE, OTHER

}
