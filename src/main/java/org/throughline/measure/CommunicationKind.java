package org.throughline.measure;

/**
 * The type of a communication.
 */
public enum CommunicationKind {

	NEWSLETTER, E_BULLETIN, CAMPAIGN, BRIEFING_NOTE, WEBSITE, OTHER

}
