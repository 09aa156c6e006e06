package org.throughline.paper;

import java.util.UUID;

/**
 * Something of which a change may change the words of a paper.
 */
interface PaperPart {

	/** Returns the paper, or its meeting. */
	UUID paperId();

}
