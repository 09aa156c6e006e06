package org.throughline.paper;

import java.util.UUID;

/**
 * A record whose change may change the text of a paper.
 */
interface PaperPart {

	/** Returns the paper, or its meeting. */
	UUID paperId();

}
