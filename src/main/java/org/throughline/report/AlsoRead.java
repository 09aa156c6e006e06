package org.throughline.report;

import org.jspecify.annotations.Nullable;

/**
 * Something of a report that is read in a further part of it, beside the one where it
 * stands: a conclusion that is a key message too.
 *
 * @param part the further part
 * @param what names it: "kind:CONCLUSION", "statement:5" by its number, "section:funding"
 * by its slug
 * @param words how it begins; a kind's name
 */
public record AlsoRead(ReportPart part, String what, String words) {

	/** Whether it is all statements of one kind. */
	public boolean wholeKind() {
		return this.what.startsWith("kind:");
	}

	/**
	 * Something that can be read in a further part.
	 *
	 * @param what names it, as in {@link AlsoRead}
	 * @param kind of which kind it is; none for a section
	 * @param words how it begins; empty where it is all of a kind
	 */
	public record Thing(String what, @Nullable StatementKind kind, String words) {

	}

}
