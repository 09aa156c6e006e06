package org.throughline.measure;

/** The reasons why a figure's number is suppressed on public pages. */
public enum SuppressionReason {

	/** It is not suppressed. */
	NONE,
	/** It counts very few children. */
	SMALL,
	/** It has no number, but its wording states a very small one. */
	WORDS,
	/** It would reveal a very small number elsewhere. */
	PROTECTS

}
