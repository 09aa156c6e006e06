package org.throughline.report;

/** A decision about an earlier statement that a statement may continue. */
public enum OriginDecision {

	/** The statement continues it. */
	LINK,
	/** The statement does not continue it after all. */
	UNLINK,
	/** Do not suggest it again. */
	REJECT,
	/** Suggest it again. */
	RESTORE

}
