package org.throughline.platform.publication;

/**
 * Fields that exist to publish the email address of an officer. Implemented by the
 * modules that own them.
 */
public interface ContactFields {

	/** Returns whether this is the text of such a field. */
	boolean includes(PublicTexts.Text text);

}
