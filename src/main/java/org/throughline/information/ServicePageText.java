package org.throughline.information;

import java.util.UUID;

/**
 * The text of a service page.
 *
 * @param wording Markdown
 * @param supplied whether it is the text supplied with the software
 */
public record ServicePageText(UUID id, ServicePage page, String wording, boolean supplied, int version) {

	/** The mark of passages that the installation must complete. */
	private static final String TO_COMPLETE = "[To be completed";

	/** Returns whether nothing is left to fill in. */
	public boolean complete() {
		return !this.wording.contains(TO_COMPLETE);
	}

}
